"""Writes Sources/Pages/Language/TrigramCosts.swift: how many bits the commonest trigrams cost in each language.

Counts: the profiles of langdetect (Nakatani Shuyo, Apache-2.0; made from Wikipedia abstracts), to be had by
`pip download --no-deps --no-binary :all: langdetect`. Serbian in Cyrillic is Croatian, spelt in Serbian letters.
Usage: python3 trigram_costs.py LANGDETECT/profiles > TrigramCosts.swift
"""
import collections
import json
import math
import sys
import unicodedata

SCRIPTS = {
    "latin": ("LATIN", 320, "af ca cs cy da de en es et fi fr hr hu id is it lt lv nl no pl pt ro sk sl so sq sv sw tl tr vi"),
    "cyrillic": ("CYRILLIC", 600, "be bg kk mk ru sr uk"),
    "arabic": ("ARABIC", 320, "ar fa ur"),
    "devanagari": ("DEVANAGARI", 320, "hi mr ne"),
}
# Estimated by hand, as the profiles lack them: trigrams of common words and endings.
BY_HAND = {
    "is": "_og og_ _að að_ um_ _í_ _á_ ur_ inn nn_ _se sem em_ ar_ ið_ ir_ _ti til il_ ann _ha var _ve _va fyr yri rir"
    " ngu sta _st _vi við ast st_ _þe þes þei það ekk kki _ek _me með eð_ na_ nar num _er er_ nni ina legu",
    "be": "_і_ на_ _на _па _пр ага га_ ць_ цца ца_ _у_ аў_ ых_ ыў_ ўся ння ня_ што _шт то_ _бы быў _дз дзе _як як_ аць"
    " ска ага каг нні _ад ад_ паў дзя сць асц ера рад ычн раз ара ана ны_ лі_ ьск кі_",
    "kk": "_жә жән әне не_ _қа ған ан_ ын_ ың_ дың нің іні ды_ ды_ _бо бол лды лып ып_ _бі бір ір_ _де ген ен_ лар ар_"
    " қаз аза зақ ақ_ _ба бас ары тар тал ала нда да_ _ме мен ста _мә _құ құр _ел дан сын ық_ лық ты_",
}
ALPHABETS_BY_HAND = {"is": "áðéíóúýþæö", "be": "абвгдежзійклмнопрстуўфхцчшыьэюяё", "kk": "абвгдежзийклмнопрстуфхцшыьэюяәғқңөұүһі", "sr": "абвгдђежзијклљмнњопрстћуфхцчџш"}
SERBIAN = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")) | {" ": " "}


def serbian(text):
    for latin, cyrillic in (("lj", "љ"), ("nj", "њ"), ("dž", "џ")):
        text = text.replace(latin, cyrillic)
    return "".join(SERBIAN.get(letter, letter) for letter in text)


def profile(profiles, language):
    with open(f"{profiles}/{'hr' if language == 'sr' else language}", encoding="utf-8") as file:
        return json.load(file)["freq"]


def is_letter(character, script):
    return unicodedata.name(character, "").startswith(script) and unicodedata.category(character)[0] in "LM"


def ngrams(frequencies, language, script, length):
    """The counts of the n-grams in letters of a script, as LanguageIdentifier would read them."""
    counts = collections.Counter()
    for ngram, count in frequencies.items():
        if len(ngram) != length:
            continue
        ngram = ngram.lower().replace("ș", "ş").replace("ț", "ţ").replace("i̇", "i")
        if language == "sr":
            ngram = serbian(ngram)
        letters = [letter for letter in ngram if letter != " "]
        if len(ngram) == length and letters and all(is_letter(x, script) for x in letters):
            counts[ngram.replace(" ", "_")] += count
    return counts


def alphabet(frequencies, language, script):
    """The letters beyond ASCII that are no rare guests in the language."""
    counts = ngrams(frequencies, language, script, 1)
    total = sum(counts.values())
    return "".join(sorted(x for x, count in counts.items() if not x.isascii() and count > 0.0002 * total))


def costs(counts, size):
    total = sum(counts.values())
    groups = collections.defaultdict(str)
    for trigram, count in counts.most_common(size):
        groups[round(-math.log2(count / total) * 2)] += trigram
    return groups


def line(profiles, language, script, size):
    if language in BY_HAND:
        common = BY_HAND[language].split()
        return ALPHABETS_BY_HAND[language], {14: "".join(common[:20]), 17: "".join(x[:3] for x in common[20:])}
    frequencies = profile(profiles, language)
    letters = ALPHABETS_BY_HAND.get(language) or alphabet(frequencies, language, script)
    return letters, costs(ngrams(frequencies, language, script, 3), size)


def main():
    print("extension LanguageModel {")
    print("    // Made by `Training/language/trigram_costs.py` from the profiles of langdetect (Nakatani Shuyo, Apache-2.0).")
    print("    // A line holds a language, `=` and its letters beyond ASCII, then, for each cost in half bits, the trigrams of")
    print("    // that cost; `_` is the edge of a word.")
    for name, (script, size, languages) in SCRIPTS.items():
        print(f'\n    static let {name} = LanguageModel(\n        """')
        for language in languages.split():
            letters, groups = line(sys.argv[1], language, script, size)
            print(f"        {language} ={letters} " + " ".join(f"{bits}{text}" for bits, text in sorted(groups.items())))
        print('        """)')
    print("}")


if __name__ == "__main__":
    main()
