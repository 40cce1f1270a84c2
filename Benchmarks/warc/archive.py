"""Makes a web archive of the pages of a folder: a request and a response for each, as a crawler keeps them.

    python Benchmarks/warc/archive.py FOLDER FILE [COPIES]

A FILE named .gz is packed with a gzip member a record. Standard library only.
"""
import gzip
import pathlib
import sys
import uuid


def record(kind, number, fields, block):
    head = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{uuid.UUID(int=number * 2 + (kind == 'request'))}>",
        "WARC-Date": "2026-03-02T10:15:05Z",
        **fields,
        "Content-Length": len(block),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"WARC/1.1\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def exchange(number, page):
    address = {"WARC-Target-URI": f"https://outlet.example/news/{number}.html", "WARC-IP-Address": "192.0.2.7"}
    request = (f"GET /news/{number}.html HTTP/1.1\r\nHost: outlet.example\r\nAccept-Encoding: gzip\r\n"
               "User-Agent: crawler/1.0\r\nConnection: close\r\n\r\n")
    response = ("HTTP/1.1 200 OK\r\nDate: Mon, 02 Mar 2026 10:15:05 GMT\r\nServer: nginx\r\n"
                "Content-Type: text/html; charset=utf-8\r\nCache-Control: max-age=60\r\nVary: Accept-Encoding\r\n"
                f"Content-Length: {len(page)}\r\nStrict-Transport-Security: max-age=31536000\r\n"
                "X-Frame-Options: SAMEORIGIN\r\nConnection: close\r\n\r\n")
    for kind, block in (("request", request.encode()), ("response", response.encode() + page)):
        yield record(kind, number, {"Content-Type": f"application/http; msgtype={kind}", **address}, block)


def write(folder, file, copies):
    pages = [path.read_bytes() for path in sorted(folder.glob("*.html"))] * copies
    with open(file, "wb") as archive:
        for number, page in enumerate(pages):
            for stored in exchange(number, page):
                archive.write(gzip.compress(stored, 6) if file.suffix == ".gz" else stored)


def main():
    folder, file = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    write(folder, file, int(sys.argv[3]) if len(sys.argv) > 3 else 2)


if __name__ == "__main__":
    main()
