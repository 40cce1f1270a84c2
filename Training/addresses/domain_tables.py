"""Writes Sources/WebAddress/DomainTables.swift: what UTS #46 (IDNA) says of every code point.

    python3 -m venv venv && venv/bin/pip install idna==3.13 unicodedata2
    venv/bin/python Training/addresses/domain_tables.py > Sources/WebAddress/DomainTables.swift

`idna` (BSD-3-Clause) carries IdnaMappingTable.txt and the joining types of Unicode 17, `unicodedata2` the bidi classes.
"""

import textwrap

import unicodedata2
from idna import idnadata, uts46data

LAST = 0x110000
BIDI = {"L": "l", "R": "r", "AL": "r", "AN": "a", "EN": "e", "ES": "n", "CS": "n", "ET": "n", "ON": "n", "BN": "n",
        "NSM": "m"}
JOINING = {"D": "d", "L": "l", "R": "r", "T": "t"}


def base36(number):
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
        if number == 0:
            return digits


def statuses():
    rows = uts46data.uts46data
    for row, following in zip(rows, rows[1:] + ((LAST,),)):
        for code in range(row[0], following[0]):
            yield row[1], row[2] if len(row) > 2 else None


def runs(values):
    """Pairs of a length and a value; None takes the value before it."""
    result = []
    for value in values:
        if result and value in (None, result[-1][1]):
            result[-1][0] += 1
        else:
            result.append([1, value])
    return result


def mapping_runs(mapped):
    """(first, count, step, targets): mappings whose sources and targets both rise by step."""
    done = set()
    for first, targets in sorted(mapped.items()):
        if first in done:
            continue
        count, step = 1, 1
        for candidate in (1, 2):
            length = 1
            if len(targets) == 1:
                while mapped.get(first + length * candidate) == (targets[0] + length * candidate,):
                    length += 1
            elif not targets and candidate == 1:
                while mapped.get(first + length) == ():
                    length += 1
            if length > count:
                count, step = length, candidate
        done.update(first + index * step for index in range(count))
        yield first, count, step, targets


def mapping_text(mapped):
    previous = 0
    for first, count, step, targets in mapping_runs(mapped):
        source = base36(first - previous)
        if count > 1:
            source += "," + base36(count) + (",2" if step == 2 else "")
        yield source + "=" + ",".join(map(base36, targets))
        previous = first


def literal(name, comment, words):
    print(f"    /// {comment}")
    print(f'    static let {name}: StaticString = """')
    for line in textwrap.wrap(" ".join(words), 110, break_long_words=False, break_on_hyphens=False):
        print(f"        {line}")
    print('        """')


def main():
    table = list(statuses())
    mapped = {code: tuple(map(ord, to)) for code, (status, to) in enumerate(table) if status == "M"}
    mapped |= {code: () for code, (status, _) in enumerate(table) if status == "I"}
    valid = [status in "VD" for status, _ in table]
    bidi = [BIDI.get(unicodedata2.bidirectional(chr(code)), "x") if ok else None for code, ok in enumerate(valid)]
    types = idnadata.joining_types()
    joining = [JOINING.get(chr(types.get(code, 0)), "u") for code in range(LAST)]
    print("// Written by Training/addresses/domain_tables.py from the tables of Unicode 17. Do not edit.\n")
    print("/// What UTS #46 and the rules for labels say of every code point. All numbers are of base 36.")
    print("enum DomainTables {")
    literal("valid", "Lengths of runs: of code points that are not valid (none at first), of such that are, and so on.",
            ["0"] + [base36(length) for length, _ in runs(valid)])
    print()
    literal("mapped", "`first,count,step=targets`, first counted from the entry before. Without targets: ignored.",
            mapping_text(mapped))
    print()
    literal("directions", "Runs of bidi classes: `l` L, `r` R AL, `a` AN, `e` EN, `n` ES CS ET ON BN, `m` NSM, `x` others.",
            [base36(length) + "," + value for length, value in runs(bidi)])
    print()
    literal("joining", "Runs of joining types: `d` dual, `l` left, `r` right, `t` transparent, `u` others.",
            [base36(length) + "," + value for length, value in runs(joining)])
    print("}")


main()
