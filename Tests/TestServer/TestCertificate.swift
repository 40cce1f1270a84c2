/// A certificate of nobody, for `secure.test` and `other.test`, with its key: for servers within a test.
public enum TestCertificate {
    public static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBqzCCAVGgAwIBAgIUMUqaLaMxc3Kxpx3O9/dSn3/DocwwCgYIKoZIzj0EAwIw
        GDEWMBQGA1UEAwwNSGVhcnNheSB0ZXN0czAgFw0yNjExMjIxNjI2MTVaGA8yMTI2
        MTAyOTE2MjYxNVowGDEWMBQGA1UEAwwNSGVhcnNheSB0ZXN0czBZMBMGByqGSM49
        AgEGCCqGSM49AwEHA0IABBI3FAT51pvlncN+iK+EGxzEeOyrqX5QvxqqjjNjacfE
        rqA2iBuChykZjMCfUoIdylr8b1pUHuQ/duMHsZe6MrmjdzB1MB0GA1UdDgQWBBQu
        bx43MAjDhSjqVV37FWp0L1r6ETAfBgNVHSMEGDAWgBQubx43MAjDhSjqVV37FWp0
        L1r6ETAPBgNVHRMBAf8EBTADAQH/MCIGA1UdEQQbMBmCC3NlY3VyZS50ZXN0ggpv
        dGhlci50ZXN0MAoGCCqGSM49BAMCA0gAMEUCIH2McrzpSWbaJRw/NudQcY8PwH27
        aRU+UWkk7i3jlfhIAiEA00Phf3/QiJeKsb6WlzF8HA4F5Cif3VAfzFWukTkllIw=
        -----END CERTIFICATE-----
        """

    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgyz/ST5uDm067GOVX
        sqpL3L2A5nhm4hs4UNZAHAEE5ZChRANCAAQSNxQE+dab5Z3DfoivhBscxHjsq6l+
        UL8aqo4zY2nHxK6gNogbgocpGYzAn1KCHcpa/G9aVB7kP3bjB7GXujK5
        -----END PRIVATE KEY-----
        """
}
