"""Writes Sources/Language/Lemmas/LemmaTable.swift: how the endings of words change to those of their lemmas.

Learned from the train files of UD English EWT and GUM: for each class of inflection the longest known ending of a word
decides (ripple-down rules over suffixes; M. Jursic et al., LemmaGen, J.UCS 16(9), 2010). An entry is
CLASS ENDING > CUT ADD, "gies>3y": of a word of class g (VBG) that ends in "ies" 3 bytes are cut and "y" is added. "^" stands for the
start of the word, so "p^went>4go" is an exception. Regular forms of every verb, noun and adjective that was seen are learned too.

    python3 lemma_tables.py EWT-TRAIN GUM-TRAIN > LemmaTable.swift
    python3 lemma_tables.py --measure EWT-TRAIN GUM-TRAIN DEV...      # share of right lemmas, by gold words and tags
"""
import collections
import gzip
import sys

INFLECTIONS = {"NNS": "n", "NNPS": "n", "VBZ": "z", "VBG": "g", "VBD": "p", "VBN": "p", "JJR": "r", "JJS": "s",
               "RBR": "q", "RBS": "t", "MD": "W", "PRP$": "G"}
OTHERS = {"ADJ": "J", "ADP": "I", "ADV": "R", "AUX": "X", "CCONJ": "C", "DET": "D", "INTJ": "U", "NOUN": "N", "NUM": "M", "PART": "T",
          "PRON": "P", "PROPN": "E", "PUNCT": "Q", "SCONJ": "S", "SYM": "Y", "VERB": "V", "X": "O"}
INFLECTED = {"NOUN": "n", "PROPN": "n", "VERB": "zgp", "ADJ": "rs", "ADV": "qt", "AUX": "W", "PRON": "G"}
LONGEST_ENDING = 8
# A misspelling is learned when it was seen so often.
TYPOS = 3
# Where words are not inflected, a lemma that is another word when it was seen so often.
ODDITIES = 2
VOWELS = "aeiou"
# What the train files lack or show too seldom, by hand: CLASS LEMMA FORM...
BY_HAND = """
p abide abided; p arise arose arisen; p awake awoke awoken; p bear bore borne; p befall befell befallen; p bend bent; p beset beset
p bet bet; p bid bid; p bind bound; p bite bit bitten; p bleed bled; p blow blew blown; p breed bred; p broadcast broadcast
p burst burst; p cast cast; p cling clung; p creep crept; p deal dealt; p dig dug; p draw drew drawn; p dwell dwelt; p fight fought
p flee fled; p fling flung; p fly flew flown; p forbid forbade forbidden; p forecast forecast; p foresee foresaw foreseen
p forgive forgave forgiven; p forgo forwent forgone; p forsake forsook forsaken; p freeze froze frozen; p grind ground; p hang hung
p hide hid hidden; p kneel knelt; p lend lent; p light lit; p mislead misled; p mistake mistook mistaken; p mow mown
p misunderstand misunderstood; p offset offset; p outdo outdid outdone; p overcome overcame overcome; p override overrode overridden
p oversee oversaw overseen; p overtake overtook overtaken; p overthrow overthrew overthrown; p plead pled; p rebuild rebuilt
p rewrite rewrote rewritten; p ride rode ridden; p ring rang rung; p rise rose risen; p saw sawn; p seek sought; p sew sewn
p shake shook shaken; p shed shed; p shine shone; p shoot shot; p shrink shrank shrunk; p shut shut; p sing sang sung; p sink sank sunk
p slay slew slain; p slide slid; p sling slung; p slit slit; p sow sown; p speed sped; p spin spun; p split split; p spread spread
p spring sprang sprung; p sting stung; p stink stank stunk; p stride strode; p strike struck stricken; p string strung
p strive strove striven; p swear swore sworn; p sweep swept; p swell swollen; p swim swam swum; p swing swung; p tear tore torn
p thrust thrust; p tread trod trodden; p undergo underwent undergone; p undertake undertook undertaken; p undo undid undone
p uphold upheld; p wake woke woken; p weave wove woven; p weep wept; p withdraw withdrew withdrawn; p withhold withheld
p withstand withstood; p wring wrung; p panic panicked; p mimic mimicked; g panic panicking; g mimic mimicking; g traffic trafficking
p traffic trafficked; g model modelling; p model modelled; g label labelling; p label labelled; g signal signalling; p signal signalled
g travel travelling; p travel travelled; g cancel cancelling; p cancel cancelled; g fuel fuelling; p fuel fuelled; g total totalling
p total totalled; g tie tying; g die dying; g lie lying; g vie vying; g singe singeing; g dye dyeing; g time timing; p time timed
n ache aches; n headache headaches; n potato potatoes; n tomato tomatoes; n hero heroes; n veto vetoes; n echo echoes; n cargo cargoes
n torpedo torpedoes; n embargo embargoes; n mosquito mosquitoes; n calf calves; n half halves; n knife knives; n leaf leaves
n loaf loaves; n scarf scarves; n self selves; n shelf shelves; n thief thieves; n wife wives; n wolf wolves; n ox oxen; n foot feet
n goose geese; n tooth teeth; n louse lice; n mouse mice; n axis axes; n basis bases; n crisis crises; n diagnosis diagnoses
n emphasis emphases; n hypothesis hypotheses; n oasis oases; n parenthesis parentheses; n thesis theses; n criterion criteria
n phenomenon phenomena; n alumnus alumni; n cactus cacti; n fungus fungi; n nucleus nuclei; n stimulus stimuli; n curriculum curricula
n memorandum memoranda; n referendum referenda; n stadium stadia; n stratum strata; n larva larvae; n vertebra vertebrae
n appendix appendices; n index indices; n matrix matrices; n vertex vertices; n bureau bureaux; n series series; n species species
n aircraft aircraft; n spacecraft spacecraft; n sheep sheep; n fish fish; n deer deer; n offspring offspring; n salmon salmon
n headquarters headquarters; n barracks barracks; n means means; n crossroads crossroads; n proceeds proceeds; n earnings earnings
n goods goods; n japanese japanese; n chinese chinese; n portuguese portuguese; n vietnamese vietnamese; n swiss swiss; n feces feces
n lens lenses; n bus buses; n gas gases; n virus viruses; n campus campuses; n census censuses; n surplus surpluses; n plus pluses
n tax taxes; n quiz quizzes; n movie movies; n cookie cookies; n rookie rookies; n lie lies; n tie ties; n pie pies; n zombie zombies
n selfie selfies; n calorie calories; n prairie prairies; n brother-in-law brothers-in-law; n passer-by passers-by; n passerby passersby
r far further farther; s far furthest farthest; r dry drier; q far further farther; t far furthest farthest
"""


def lower(text):
    """A word as a key: ASCII letters in lower case, straight apostrophes."""
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in text.replace("’", "'"))


def word_class(upos, xpos):
    """The class whose endings a word is read by: that of its Penn tag where its part of speech can be so inflected."""
    inflection = INFLECTIONS.get(xpos, "-")
    return inflection if inflection in INFLECTED.get(upos, "") else OTHERS[upos]


def words(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 10 and columns[0].isdigit() and columns[2] != "_":
                yield columns


def doubles(stem):
    """Whether the last consonant doubles before -ed for sure: short words of the form consonant, vowel, consonant."""
    vowels = sum(letter in VOWELS for letter in stem)
    return vowels == 1 and len(stem) > 2 and stem[-1] not in VOWELS + "wxy" and stem[-2] in VOWELS


def regular_forms(lemma, upos):
    """(class, form) of what a lemma becomes by the spelling rules; nothing where they leave a choice."""
    if len(lemma) < 3 or not lemma.isascii() or not lemma.isalpha():
        return
    consonant_y = lemma[-1] == "y" and lemma[-2] not in VOWELS
    plural = lemma[:-1] + "ies" if consonant_y else lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    vowel_stem = lemma[:-1] if lemma[-1] == "e" else lemma
    doubled = lemma + lemma[-1] if doubles(lemma) else vowel_stem
    i_stem = lemma[:-1] + "i" if consonant_y else doubled
    if upos == "NOUN":
        yield "n", plural
    elif upos == "VERB":
        yield "z", plural
        if lemma[-2:] not in ("ee", "oe", "ye", "ie"):
            yield "g", doubled + "ing"
        yield "p", i_stem + "ed"
    elif upos == "ADJ" and sum(letter in VOWELS + "y" for letter in lemma) < 3:
        for comparative, superlative in ("r", "s"), ("q", "t"):
            yield comparative, i_stem + "er"
            yield superlative, i_stem + "est"


def change(form, lemma):
    """(cut, add), in bytes, that makes the lemma of the form. Case counts in the lemma only."""
    form, lemma = form.encode(), lemma.encode()
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    while same < len(form) and form[same] & 0xC0 == 0x80 or same < len(lemma) and lemma[same] & 0xC0 == 0x80:
        same -= 1
    return len(form) - same, lemma[same:].decode()


def observed(paths):
    """{class: {form: change}} of what was read, and the same of the regular forms of the lemmas."""
    counts = collections.defaultdict(collections.Counter)
    typos = collections.Counter()
    lemmas = collections.Counter()
    for path in paths:
        for _, form, lemma, upos, xpos, feats, _, _, _, misc in words(path):
            if xpos == "GW" or set(form + lemma) & set(" >0123456789"):
                continue
            kind = word_class(upos, xpos)
            proper = upos == "ADJ" and lemma[:1].isupper() and lemma[1:].islower() and xpos == "JJ" and lemma != lower(form)
            key = kind, lower(form)
            counts[key][lemma if proper or lemma == "I" else lower(lemma)] += 1
            typos[key] += "Typo=Yes" in feats
            if kind in "zgp" and upos == "VERB" or kind == "V" or kind in "nN" and upos == "NOUN" or kind in "J" and lemma.islower():
                lemmas[lower(lemma), upos] += 1
    seen = collections.defaultdict(dict)
    for (kind, form), options in counts.items():
        if 0 < typos[kind, form] == sum(options.values()) < TYPOS:
            continue
        lemma, count = max(options.items(), key=lambda option: (option[1], option[0]))
        if kind.isupper() and lower(lemma) != form and count < ODDITIES:
            continue
        seen[kind][form] = (change(form, lemma), sum(options.values()))
    for line in BY_HAND.replace("\n", ";").split(";"):
        for kind, lemma, form in ((*line.split()[:2], form) for form in line.split()[2:]):
            seen[kind].setdefault(form, (change(form, lemma), 1))
    regular = collections.defaultdict(dict)
    for (lemma, upos), _ in lemmas.items():
        for kind, form in regular_forms(lemma, upos):
            if form not in seen[kind]:
                regular[kind][form] = (change(form, lemma), 0)
    return seen, regular


def endings(form):
    """Endings of a word, shortest first; that with "^" is the whole of it."""
    start = "^" + form
    for length in range(1, min(LONGEST_ENDING, len(start)) + 1):
        yield start[-length:]
    if len(start) > LONGEST_ENDING:
        yield start


def learned(forms):
    """{ending: change} that is right for all forms but those that would need an exception seen too seldom."""
    votes = collections.defaultdict(collections.Counter)
    for form, (what, count) in forms.items():
        for ending in [""] + list(endings(form)):
            votes[ending][what] += 1
    table = {"": max(votes[""].items(), key=lambda vote: (vote[1], vote[0]))[0]}
    by_length = sorted((ending for ending in votes if ending), key=lambda ending: (len(ending), ending))
    for ending in by_length:
        whole = ending[0] == "^"
        options = votes[ending]
        best, count = max(options.items(), key=lambda vote: (vote[1], vote[0]))
        known = inherited(table, ending)
        if best == known or len(ending) > LONGEST_ENDING and not whole:
            continue
        total = sum(options.values())
        if whole or count - options[known] >= 2 and count >= 0.7 * total:
            table[ending] = best
    return pruned(table)


def inherited(table, ending):
    for start in range(1, len(ending) + 1):
        if ending[start:] in table:
            return table[ending[start:]]


def pruned(table):
    return {ending: what for ending, what in table.items() if not ending or inherited(table, ending) != what}


def tables(paths):
    seen, regular = observed(paths)
    return {kind: learned(regular.get(kind, {}) | seen[kind]) for kind in seen}


def lemma(table, form, upos, xpos):
    """The lemma in lower case, as the Swift code finds it."""
    if any("0" <= digit <= "9" for digit in form):
        return lower(form.replace(",", "") if upos == "NUM" else form)
    key = "^" + lower(form)
    kind = word_class(upos, xpos)
    rules = table.get(kind, {})
    candidates = [key] + [key[-length:] for length in range(min(LONGEST_ENDING, len(key)), -1, -1) if length]
    for ending in candidates + [""]:
        if ending in rules:
            cut, add = rules[ending]
            data = lower(form).encode()
            found = data[:max(0, len(data) - cut)].decode(errors="replace") + add
            if ending[:1] == "^" or kind not in "zgp" or len(found) > 1 and set(found) & set(VOWELS + "y"):
                return found or lower(form)
    return lower(form)


def measure(paths):
    table = tables(paths[:2])
    size = sum(len(str(cut)) + len((ending + add).encode()) + 3 for rules in table.values() for ending, (cut, add) in rules.items())
    print("entries", {kind: len(rules) for kind, rules in table.items()}, sum(map(len, table.values())), "bytes", size)
    for path in paths[2:]:
        right = total = 0
        wrong = collections.Counter()
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                c = line.rstrip("\n").split("\t")
                if len(c) != 10 or not c[0].isdigit():
                    continue
                total += 1
                found = lemma(table, c[1], c[3], c[4])
                if found.lower() == c[2].lower() or c[2] == "_":
                    right += 1
                else:
                    wrong[c[1], c[3], c[4], c[2], found, c[5] if "Typo" in c[5] else ""] += 1
        print(path.split("/")[-1], f"{100 * right / total:.2f} % of {total}")
        if "--wrong" in sys.argv:
            for key, count in wrong.most_common(400):
                print("  ", count, *key)


def write(paths):
    table = tables(paths)
    entries = [kind + ending + ">" + str(cut) + add for kind, rules in table.items() for ending, (cut, add) in rules.items()]
    print("""extension LemmaTable {
    // Made by `Training/language/lemma_tables.py` from the train files of UD English EWT (CC BY-SA 4.0) and GUM (annotations
    // CC BY 4.0). An entry is the class of words, their ending (`^` is the start of the word), `>`, how many bytes are cut
    // and what is added. Sorted by bytes.
    static let english = LemmaTable(
        #\"\"\"""")
    line = ""
    for entry in sorted(entries, key=str.encode):
        if len(line) + 1 + len(entry) > 111:
            print("        " + line)
            line = ""
        line += " " * bool(line) + entry
    print("        " + line)
    print("""        \"\"\"#)
}""")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure([argument for argument in sys.argv[2:] if argument != "--wrong"])
    else:
        write(sys.argv[1:])
