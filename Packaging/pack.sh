#!/usr/bin/env bash
# Packs what `make install` put below a folder: a tarball that is unpacked anywhere, and a Debian package.
#
#     Packaging/pack.sh STAGED OUT      STAGED has usr/bin/hearsay and the rest
set -euo pipefail
staged=$(realpath "$1") out=$2
source=$(realpath "$(dirname "$0")/..")
version=$("$staged/usr/bin/hearsay" --version)
architecture=$(dpkg --print-architecture)
name=hearsay-$version-linux-$architecture
package=hearsay_${version}_$architecture.deb
# The same bytes each time: one date, one owner, one order.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$source" log -1 --format=%ct)}

# Whose work is in the program, and under which licence.
licences() {
    local documents=$staged/usr/share/doc/hearsay
    install -D -m 644 "$source/NOTICE" "$documents/copyright"
    install -m 644 "$source/Sources/CGazetteer/CREDITS.md" "$source/docs/model-card.md" "$documents"
    for file in "${CHECKOUTS:-$source/.build/checkouts}"/*/{LICENSE,NOTICE}*; do
        [ ! -f "$file" ] || install -D -m 644 "$file" "$documents/licences/$(basename "$(dirname "$file")")/$(basename "$file")"
    done
    for library in zlib1g libdeflate libbrotli libzstd libsqlite3; do
        install -D -m 644 "/usr/share/doc/$library-dev/copyright" "$documents/licences/$library/copyright"
    done
}

tarball() {
    tar --directory "$staged/usr" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
        --transform "s,^\.,$name," -cf - . | gzip -9n > "$out/$name.tar.gz"
}

# The packages that have the libraries which are not in the program, with their versions.
dependencies() {
    local work
    work=$(mktemp -d)
    mkdir "$work/debian" && touch "$work/debian/control"
    (cd "$work" && dpkg-shlibdeps -O "$staged/usr/bin/hearsay" 2> "$work/errors" || { cat "$work/errors" >&2; exit 1; }) |
        sed -n 's/^shlibs:Depends=//p'
    rm -r "$work"
}

debian() {
    for unit in watch serve; do
        install -D -m 644 "$source/Packaging/hearsay-$unit.service" "$staged/lib/systemd/system/hearsay-$unit.service"
    done
    gzip -9n "$staged/usr/share/man/man1/hearsay.1"
    mkdir -p "$staged/DEBIAN"
    cat > "$staged/DEBIAN/control" <<CONTROL
Package: hearsay
Version: $version
Architecture: $architecture
Maintainer: The authors of Hearsay <hearsay@example.org>
Section: text
Priority: optional
Installed-Size: $(du -sk --exclude DEBIAN "$staged" | cut -f1)
Depends: $(dependencies)
Recommends: ca-certificates
Description: reads the news and keeps the record
 Who did what to whom, when and where, who said so, and on whose word it
 rests: from news pages, feeds and web archives, on your own machine.
CONTROL
    dpkg-deb --root-owner-group -Zxz --build "$staged" "$out/$package" > /dev/null
}

mkdir -p "$out"
licences
tarball
debian
cd "$out" && sha256sum "$name.tar.gz" "$package" > SHA256SUMS && ls -lh "$name.tar.gz" "$package"
