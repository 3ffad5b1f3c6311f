"""Reading CoNLL-U, and the noise that makes the net robust."""

from __future__ import annotations

import random
from dataclasses import dataclass

from names import Names


@dataclass
class Sentence:
    words: list[str]
    upos: list[str]
    xpos: list[str]
    feats: list[str]
    heads: list[int]  # index of the head within the sentence, -1 for the root
    deprels: list[str]


def read(path: str) -> list[Sentence]:
    """The sentences of a CoNLL-U file, without ranges and empty nodes."""
    sentences, rows = [], []
    for line in [*open(path, encoding='utf8'), '\n']:
        line = line.rstrip('\n')
        if not line:
            if rows:
                sentences.append(Sentence(
                    [r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows], [r[5] for r in rows],
                    [int(r[6]) - 1 for r in rows], [r[7] for r in rows]))
            rows = []
        elif not line.startswith('#'):
            row = line.split('\t')
            if row[0].isdigit():
                rows.append(row)
    return sentences


def noisy(word: str, rng: random.Random) -> str:
    """The word with one letter left out, doubled, or swapped with the next."""
    if len(word) < 4 or not word.isalpha():
        return word
    i = rng.randrange(1, len(word) - 1)
    kind = rng.randrange(3)
    if kind == 0:
        return word[:i] + word[i + 1:]
    if kind == 1:
        return word[:i] + word[i] + word[i:]
    return word[:i] + word[i + 1] + word[i] + word[i + 2:]


DEMONYMS = ('ian', 'ish', 'ese', 'i', 'an')


def renamed(s: Sentence, rng: random.Random, names: Names) -> list[str]:
    """The words with names put in the place of names, so that a name nobody has met is read as one."""
    words, given = list(s.words), {}
    for i, word in enumerate(words):
        if len(word) < 3 or not word[0].isupper() or not word[1:].islower() or not word.isalpha():
            continue
        demonym = s.upos[i] == 'ADJ' and s.xpos[i] == 'JJ' and i > 0 and word.endswith(DEMONYMS)
        if s.xpos[i] != 'NNP' and not demonym:
            continue
        if word not in given:
            other = None
            if rng.random() < 0.6:
                other = names.people(rng) + rng.choice(DEMONYMS) if demonym else names.one(rng)
            given[word] = other
        words[i] = given[word] or word
    return words


def augmented(s: Sentence, rng: random.Random, names: Names) -> Sentence:
    """The sentence, now and then with other names, in another case, misspelt, or without its closing mark."""
    words = renamed(s, rng, names) if rng.random() < 0.3 else s.words
    roll = rng.random()
    if roll < 0.05:
        words = [w.lower() for w in words]
    elif roll < 0.065:
        words = [w.upper() for w in words]
    elif roll < 0.09:
        words = [w[:1].upper() + w[1:] if len(w) > 3 else w for w in words]
    elif roll < 0.2:
        words = [noisy(w, rng) if rng.random() < 0.08 else w for w in words]
    keep = len(words)
    if keep > 3 and rng.random() < 0.08 and s.upos[-1] == 'PUNCT' and keep - 1 not in s.heads:
        keep -= 1
    return Sentence(words[:keep], s.upos[:keep], s.xpos[:keep], s.feats[:keep], s.heads[:keep], s.deprels[:keep])
