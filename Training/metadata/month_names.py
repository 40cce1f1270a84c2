"""Prints Sources/Pages/Metadata/MonthNames.swift: the names of the months in many languages, from Unicode CLDR (PyPI: babel)."""
import unicodedata
from collections import Counter, defaultdict
from babel import Locale

# The order matters where two languages use one word for two months: the first keeps it.
LANGUAGES = ("en de fr es it pt nl pl cs ru uk tr sv da nb fi hu ro el ar fa id sk be bg sr sr_Latn sl nn et lv lt he hi bn ur "
             "ta te mr gu ka hy az kk sq mk bs hr vi ms sw fil ca eu gl is ga cy af lb th").split()


def fold(word):
    out = []
    for c in word:
        o = ord(c)
        if o < 0x180 or 0x370 <= o < 0x530:
            c = {'ß': 's', 'ı': 'i', 'ł': 'l', 'Ł': 'l', 'ø': 'o', 'Ø': 'o', 'đ': 'd', 'æ': 'a'}.get(c, c)
            base = unicodedata.normalize('NFD', c)[0] if (o < 0x180 or 0x370 <= o < 0x400) else c
            c = base.lower()
        out.append('σ' if c == 'ς' else c)
    return ''.join(out)


def main():
    known, by_language = {}, defaultdict(list)
    persian = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split()
    for month, name in enumerate(persian, 1):  # of the solar calendar; the year tells which one is meant
        known[name] = month
        by_language[month].append(name)
    extra = {'en': {'sept': 9}, 'de': {'maerz': 3, 'jaen': 1, 'janner': 1, 'feber': 2, 'mrz': 3}, 'nl': {'mrt': 3}, 'es': {'setiembre': 9, 'sept': 9},
             'pt': {}, 'ru': {'сент': 9, 'нояб': 11}, 'uk': {}, 'tr': {}, 'fi': {}}
    for code in LANGUAGES:
        locale = Locale.parse(code)
        names = []
        for context in ('format', 'stand-alone'):
            for width in ('wide', 'abbreviated'):
                names += [(name, month) for month, name in locale.months[context][width].items()]
        names += list(extra.get(code, {}).items())
        for name, month in names:
            word = fold(name.strip().rstrip('.').split('/')[0].removesuffix(' г'))
            if code == 'ca':
                word = word.removeprefix('de ').removeprefix("d’")
            if len(word) < 3 and not any(ord(c) > 0x2000 for c in word) or any(c.isdigit() or c in " .-’'" for c in word):
                continue
            if word not in known:
                known[word] = month
                by_language[month].append(word)
    print('/// The months by name, full and short, in their dictionary and inflected forms, in some sixty languages; folded as\n'
          '/// ``FoldedScalars`` folds. From Unicode CLDR (Unicode-3.0 licence) by `Training/metadata/month_names.py`. A word that\n'
          '/// means two months in two languages is given to the one with more readers.\n'
          'enum MonthNames {\n'
          '    /// The month (1...12) that a folded word names, by its ``FoldedScalars/hash``.\n'
          '    static let months: [UInt64: UInt8] = {\n'
          '        var months: [UInt64: UInt8] = [:]\n'
          '        for (index, words) in lists.enumerated() {\n'
          '            for word in words.split(separator: " ") {\n'
          '                months[FoldedScalars.hash(of: Array(word.utf8))] = UInt8(index + 1)\n'
          '            }\n'
          '        }\n'
          '        return months\n'
          '    }()\n\n'
          '    private static let lists: [String] = [')
    for month in range(1, 13):
        lines, line = [], ''
        for word in sorted(by_language[month]):
            if len(line) + len(word) > 100:
                lines.append(line)
                line = ''
            line += word + ' '
        lines.append(line)
        print('        """')
        for n, l in enumerate(lines):
            print('        ' + l.rstrip() + (' \\' if n < len(lines) - 1 else ''))
        print('        """,')
    print('    ]\n}')


main()
