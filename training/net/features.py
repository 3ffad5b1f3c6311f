"""Features of a word for the net. src/read/net/features.ts computes the same; tests/read/net holds both to one table."""

from __future__ import annotations

QUOTES = str.maketrans({
    '\u2018': "'", '\u2019': "'", '\u201b': "'", '\u02bc': "'", '`': "'", '\u00b4': "'",
    '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u00ab': '"', '\u00bb': '"',
    '\u2013': '-', '\u2014': '-', '\u2212': '-', '\u2010': '-', '\u2011': '-',
    '\u2026': '.',
})
NGRAM_BUCKETS = 12288
SHAPES = 64


def normal(word: str) -> str:
    """The word in lower case, with plain quotes and dashes and with every digit as 0; doubled marks are one."""
    text = word.replace("''", '"').replace('``', '"').replace('--', '-').translate(QUOTES).lower()
    return ''.join('0' if c in '0123456789' else c for c in text)


def hash32(text: str) -> int:
    """FNV-1a over UTF-16 code units, 32 bits."""
    h = 0x811C9DC5
    data = text.encode('utf-16-le', 'surrogatepass')
    for i in range(0, len(data), 2):
        h ^= data[i] | (data[i + 1] << 8)
        h = (h * 0x01000193) & 0xFFFFFFFF
    return h


def units(text: str) -> list[str]:
    """The UTF-16 code units of a text, so that lengths count as they do in TypeScript."""
    data = text.encode('utf-16-le', 'surrogatepass')
    return [chr(data[i] | (data[i + 1] << 8)) for i in range(0, len(data), 2)]


def ngrams(word: str) -> list[int]:
    """Buckets of the n-grams (n = 2 to 5) of the bounded normal form, at most the first and last 12 code units of it."""
    body = units(normal(word))
    if len(body) > 24:
        body = body[:12] + body[-12:]
    chars = ['<', *body, '>']
    found = []
    for n in (2, 3, 4, 5):
        for i in range(len(chars) - n + 1):
            found.append(hash32(str(n) + ''.join(chars[i:i + n])) % NGRAM_BUCKETS)
    return found or [0]


def shape(word: str, first: bool) -> int:
    """Six bits: begins upper case, all upper case, has a digit, has a hyphen, has an inner capital or full stop, first in its sentence."""
    letters = [c for c in word if c.lower() != c.upper()]
    upper = bool(word) and word[0] != word[0].lower()
    every = len(letters) > 1 and all(c != c.lower() for c in letters)
    digit = any(c in '0123456789' for c in word)
    hyphen = any(c in '-\u2010\u2011\u2013\u2014' for c in word[1:])
    inner = (not every and any(c != c.lower() for c in word[1:])) or '.' in word[1:]
    return upper | every << 1 | digit << 2 | hyphen << 3 | inner << 4 | first << 5
