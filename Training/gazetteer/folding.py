"""How names are folded before they are looked up: lower case, no accents, no apostrophes or periods, one space between words.

    python3 Training/gazetteer/folding.py > Sources/Gazetteer/LatinLetters.swift

`FoldedName` in Sources/Gazetteer does the same to what it looks up. Standard library only.
"""

import unicodedata

# What Unicode does not decompose.
LETTERS = {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ĸ": "k", "ł": "l",
           "ŋ": "ng", "ŧ": "t", "ſ": "s", "ƒ": "f", "ə": "e", "ɓ": "b", "ɗ": "d", "ẞ": "ss", "ƙ": "k", "ƴ": "y", "ɨ": "i"}
# The blocks of Latin letters with accents, and of combining accents.
BLOCKS = [(0xC0, 0x250), (0x250, 0x2B0), (0x1E00, 0x1F00)]
ACCENTS = range(0x300, 0x370)
DROPPED = set("'.`\u00b4\u2018\u2019\u02b9\u02bb\u02bc\u02be\u02bf\u2032\u00ad\u200b\u200c\u200d")
# Beyond the letters of Latin, only spaces and punctuation are told from the rest.
PUNCTUATION = [(0x80, 0xC0), (0x2000, 0x2070), (0x3000, 0x3004)]


def letter(character):
    """What a character of BLOCKS becomes: ASCII letters, or itself."""
    lower = character.lower()
    if lower in LETTERS:
        return LETTERS[lower]
    plain = "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
    if plain in LETTERS:
        return LETTERS[plain]
    return plain if plain.isascii() and plain.isalpha() else character


def fold(name):
    words, word = [], ""
    for character in name:
        code = ord(character)
        if character in DROPPED or code in ACCENTS:
            continue
        if character.isascii() and character.isalnum():
            word += character.lower()
        elif any(first <= code < end for first, end in BLOCKS) and character not in "×÷":
            word += letter(character)
        elif code < 0x80 or character in "×÷" or any(first <= code < end for first, end in PUNCTUATION):
            words.append(word)
            word = ""
        else:
            word += character
    return " ".join(w for w in words + [word] if w)


def swift():
    print("// Made by Training/gazetteer/folding.py.\n")
    print("/// What the letters of Latin with accents become: the blocks of Unicode that have them, one word a character.")
    print("enum LatinLetters {")
    print("    static let blocks: [(first: UInt32, letters: String)] = [")
    for first, end in BLOCKS:
        words = ["-" if chr(c) in "×÷" else letter(chr(c)) for c in range(first, end)]
        # An unassigned character, or one that stays as it is.
        words = [word if word.isascii() else "=" for word in words]
        lines, line = [], ""
        for word in words:
            if len(line) + len(word) > 100:
                lines.append(line.rstrip())
                line = ""
            line += word + " "
        lines.append(line.rstrip())
        print("        (")
        print(f"            0x{first:X},")
        print('            """')
        for line in lines:
            print("            " + line)
        print('            """')
        print("        ),")
    print("    ]\n}")


if __name__ == "__main__":
    swift()
