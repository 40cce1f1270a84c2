#!/usr/bin/env bash
# Unpacks what `make dist` made into an empty folder, and uses it as somebody would who has nothing else of Hearsay.
#
#     Packaging/check.sh OUT PAGES
set -euo pipefail
out=$(realpath "$1") pages=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# All else is in the program.
allowed='^(libc|libm|libgcc_s|libstdc\+\+|libcrypt|libxml2|ld-linux-x86-64|ld-linux-aarch64)\.so'

fail() { echo "check: $1" >&2; exit 1; }

# Runs the program below a folder with nothing of this machine's settings.
use() {
    local usr=$1 archive=$work/home/$2.db
    shift 2
    run() { env -i HOME="$work/home" LANG=C.UTF-8 "$usr/bin/hearsay" "$@"; }
    mkdir -p "$work/home"
    local linked
    linked=$(objdump -p "$usr/bin/hearsay" | awk '/NEEDED/ {print $2}' | grep -Ev "$allowed" || true)
    [ -z "$linked" ] || fail "the program needs $linked"
    ! ldd "$usr/bin/hearsay" | grep 'not found' || fail 'a library is missing'
    ! file "$usr/bin/hearsay" | grep -q 'not stripped' || fail 'the program is not stripped'
    run doctor --archive "$archive" || fail 'doctor finds something wrong'
    run add --archive "$archive" "$pages" > /dev/null || fail 'a sample page was not added'
    [ "$(run export --archive "$archive" | wc -l)" -eq "$(find "$pages" -type f | wc -l)" ] || fail 'a record is missing'
    run stories --archive "$archive" | grep -q . || fail 'there is no story'
    run doctor --archive "$archive" | grep -q 'is sound' || fail 'the archive is not sound'
    for file in bash-completion/completions/hearsay zsh/site-functions/_hearsay fish/vendor_completions.d/hearsay.fish; do
        [ -s "$usr/share/$file" ] || fail "$file is missing"
    done
}

echo '== the Debian package'
dpkg-deb -x "$out"/hearsay_*.deb "$work/debian"
use "$work/debian/usr" debian
gzip -t "$work/debian/usr/share/man/man1/hearsay.1.gz"
dpkg-deb -f "$out"/hearsay_*.deb Depends | grep -q libxml2 || fail 'the package does not name its libraries'
for unit in watch serve; do [ -s "$work/debian/lib/systemd/system/hearsay-$unit.service" ] || fail "the unit of $unit is missing"; done

echo '== the tarball'
mkdir "$work/tarball" && tar -xzf "$out"/hearsay-*.tar.gz -C "$work/tarball" --strip-components=1
use "$work/tarball" tarball
(cd "$out" && sha256sum --quiet -c SHA256SUMS)
echo 'all is well'
