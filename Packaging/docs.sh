#!/usr/bin/env bash
# Makes a site of docs/ and of the libraries' interfaces, with the DocC of the toolchain: Packaging/docs.sh OUT
#
# The modules are those of the last `swift build`. The site is static: any web server serves it (python3 -m http.server --directory OUT).
set -euo pipefail
cd "$(dirname "$0")/.."
out=$1
modules=(Hearsay Record HTMLTree WebAddress Robots Pages Fetch Gazetteer Language Testimony Stories Archive ReadingRoom)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
target=$(swiftc -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p')

convert() { # NAME [OPTION...]
    docc convert --fallback-display-name "$1" --fallback-bundle-identifier "hearsay.$1" --diagnostic-level error \
        --output-path "$work/$1.doccarchive" "${@:2}"
}

flags=()
for map in .build/debug/*.build/module.modulemap Sources/C*/module.modulemap .build/checkouts/*/Sources/*/{,include/}module.modulemap; do
    [ ! -f "$map" ] || flags+=(-Xcc "-fmodule-map-file=$map")
done
for module in "${modules[@]}"; do
    mkdir -p "$work/graphs/$module"
    swift symbolgraph-extract -module-name "$module" -I .build/debug/Modules -target "$target" -minimum-access-level public \
        "${flags[@]}" -I /usr/include/libxml2 -output-dir "$work/graphs/$module"
    convert "$module" --additional-symbol-graph-dir "$work/graphs/$module"
done

# The articles: their links to each other become DocC's, those to the rest of the source are left as words.
catalogue=$work/Guide.docc
mkdir "$catalogue"
for article in docs/*.md; do
    sed -E 's/\]\(([a-z-]+)\.md(#[^)]*)?\)/](doc:\1)/g; s/\[([^]]*)\]\((\.\.|schema|[A-Z])[^)]*\)/\1/g' "$article" > "$catalogue/$(basename "$article")"
done
{
    printf '# Guide\n\n@Metadata {\n  @TechnologyRoot\n}\n\nHow Hearsay works, how good it is, and what was decided.\n\n## Topics\n\n### Articles\n\n'
    for article in docs/*.md; do printf -- '- <doc:%s>\n' "$(basename "$article" .md)"; done
} > "$catalogue/Guide.md"
convert Guide "$catalogue"

rm -rf "$out"
docc merge "$work"/*.doccarchive --synthesized-landing-page-name Hearsay --synthesized-landing-page-kind Library --output-path "$out"
