"""What may be done to a page: each takes its bytes and a source of chance, and gives other bytes.

The first half breaks the page as a file, the second its words, so that what reads the language gets its share.
"""
import random
import re

LIMIT = 40_000      # bytes: what grows, grows to here; a page in a hundred, and markup that is read as markup, ten times as far
CHARSETS = ["utf-16le", "utf-16be", "shift_jis", "euc-kr", "gb18030", "koi8-r", "windows-1251", "iso-2022-jp", "x-user-defined",
            "macintosh", "utf-7", "nonsense", ""]
TAGS = ["div", "p", "b", "a", "table", "td", "blockquote", "ul", "li", "svg", "math", "template", "select", "script", "style",
        "noscript", "title", "textarea", "iframe", "form", "h1", "nobr", "ruby", "frameset", "plaintext"]
GLYPHS = ["👩‍👩‍👧‍👦", "🇭🇺", "é" + "\u0301" * 40, "\u202e", "שלום", "مرحبا", "新聞", "\u200b", "\u00ad", "\ufeff", "\x00", "\ufffd", "\U0010ffff", "１２３",
          "½", "…", "—", "“", "”", "‘", "’", "\u2028"]
PHRASES = ["said", "according to", "told Reuters", "“", "”", "\"", "he said she said that", "on Monday", "12 March 2026", "1/2/3/4/5/6",
           "99999999999999999999 years ago", "the 31st of February", "since the day before the week after yesterday", "U.S.", "St. Petersburg, Fla.",
           "Mr. ", "Dr. Prof. ", "President", "did not respond to requests for comment", "not", "who", ",", ", ", ". ", "; ", "-", "(", ")", "’s"]


def piece(data, chance, longest=2000):
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randrange(longest + 1))


def flip(data, chance):
    changed = bytearray(data)
    for _ in range(chance.choice([1, 5, 50, 1000])):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def truncate(data, chance):
    return data[: chance.randrange(len(data) + 1)]


def behead(data, chance):
    return data[chance.randrange(len(data) + 1):]


def cut(data, chance):
    start, end = piece(data, chance)
    return data[:start] + data[end:]


def repeat(data, chance):
    start, end = piece(data, chance)
    times = min(chance.choice([2, 10, 1000]), max(1, LIMIT // max(1, end - start)))
    return data[:start] + data[start:end] * times + data[end:]


def swap(data, chance):
    (a, b), (c, d) = sorted([piece(data, chance), piece(data, chance)])
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:] if b <= c else data[c:] + data[:c]


def noise(data, chance):
    start, end = piece(data, chance, 300)
    return data[:start] + chance.randbytes(chance.choice([1, 16, 4096])) + data[end:]


def nest(data, chance):
    start, _ = piece(data, chance)
    tags = [chance.choice(TAGS) for _ in range(chance.choice([1, 2, 7]))]
    times = chance.choice([3, 100, 5000])
    opened = "".join(f"<{tag}>" for tag in tags) * times
    closed = "".join(f"</{tag}>" for tag in reversed(tags)) * chance.choice([0, times // 2, times])
    end = chance.randrange(start, len(data) + 1)
    return data[:start] + opened.encode() + data[start:end] + closed.encode() + data[end:]


def attributes(data, chance):
    start, _ = piece(data, chance)
    count = chance.choice([1, 50, 5000])
    words = " ".join(f"{chance.choice(['class', 'id', 'href', 'style', 'itemprop', 'data-x'])}{n % 50}=\"{'a' * (n % 90)}" for n in range(count))
    return data[:start] + b"<div " + words.encode() + b">" + data[start:]


def entities(data, chance):
    start, _ = piece(data, chance)
    reference = chance.choice(["&amp;", "&#x110000;", "&#0;", "&notanentity", "&#xd800;", "&lt", "&NotEqualTilde;", "&#" + "9" * 500])
    return data[:start] + reference.encode() * chance.choice([1, 1000]) + data[start:]


def lie_about_charset(data, chance):
    name = chance.choice(CHARSETS).encode()
    if chance.random() < 0.3:
        return chance.choice([b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"+/v8-"]) + data
    if re.search(rb"charset=", data):
        return re.sub(rb"charset=[\"']?[\w-]+", b"charset=" + name, data)
    return b'<meta charset="' + name + b'">' + data


def recode(data, chance):
    return data.decode("utf-8", "replace").encode(chance.choice(["utf-16", "utf-16be", "utf-32", "cp1252", "koi8-r", "shift_jis", "utf-7"]), "replace")


def metadata(data, chance):
    """A block of JSON-LD with a value where another kind of value should be."""
    values = ["null", "[]", "{}", "[[[[]]]]", "1e999", "\"\"", "\"2026-99-99\"", "[" * 3000, "\"" + "x" * 5000 + "\"", "true"]
    names = ["headline", "datePublished", "author", "publisher", "articleBody", "@type", "@graph"]
    fields = ",".join(f'"{name}":{chance.choice(values)}' for name in names)
    return data.replace(b"</head>", b'<script type="application/ld+json">{' + fields.encode() + b"}</script></head>", 1)


def words(change):
    """A mutation of the text between tags; what is no UTF-8 is replaced."""
    def mutation(data, chance):
        limit = LIMIT * 10 if chance.random() < 0.01 else LIMIT
        parts = re.split(r"(<[^>]*>)", data.decode("utf-8", "replace"))
        texts = [n for n, part in enumerate(parts) if not part.startswith("<") and len(part) > 40]
        for number in chance.sample(texts, min(len(texts), chance.choice([1, 5, 1000]))):
            parts[number] = change(parts[number], chance)[:limit]
        return "".join(parts)[:limit].encode()
    mutation.__name__ = change.__name__
    return mutation


def shuffle(text, chance):
    order = text.split(" ")
    chance.shuffle(order)
    return " ".join(order)


def sprinkle(text, chance):
    order = text.split(" ")
    for _ in range(chance.choice([1, 10, 200])):
        order.insert(chance.randrange(len(order) + 1), chance.choice(PHRASES + GLYPHS))
    return " ".join(order)


def capitals(text, chance):
    return chance.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def one_sentence(text, chance):
    return (text.replace(". ", ", and ").replace("? ", " ") + " ") * chance.choice([1, 5, 60])


def no_spaces(text, chance):
    return text.replace(" ", chance.choice(["", "\u00a0", "-", "\n", "_", "'"])) * chance.choice([1, 20])


def one_thing(text, chance):
    return chance.choice([*GLYPHS, *PHRASES, "7", ".", "a", "“a” said b. "]) * chance.choice([10, 1000, 20000])


def drop_marks(text, chance):
    return text.translate({ord(mark): None for mark in chance.choice(["“”\"", ".", ",.", "’'", "“", "”"])})


FILE = [flip, truncate, behead, cut, repeat, swap, noise, nest, attributes, entities, lie_about_charset, recode, metadata]
WORDS = [words(change) for change in (shuffle, sprinkle, capitals, one_sentence, no_spaces, one_thing, drop_marks)]


def mutated(number, seeds):
    """The name and the bytes of a mutated page; a page is named by its number and what was done to it."""
    chance = random.Random(number)
    seed = chance.choice(list(seeds))
    data, done = seeds[seed], []
    for _ in range(chance.choice([1, 1, 2, 3, 6])):
        mutation = chance.choice(chance.choice([FILE, WORDS]))
        data = mutation(data, chance)
        done.append(mutation.__name__)
    suffix = seed.rpartition(".")[2]
    # In a plain text tags are words, and cost ten times what they cost a parser.
    limit = 10 * LIMIT if suffix == "html" or chance.random() < 0.01 else LIMIT
    return f"{number:07}-{'-'.join(done)}.{suffix}", data[:limit]
