"""Names for the augmentation: those of other licensed sets, and invented ones by a letter model of these."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from pathlib import Path

ORDER = 3
POOL = 16_000


class Names:
    def __init__(self, data: str):
        found = set()
        with open(f'{data}/aliases.csv', encoding='utf8') as rows:
            for row in csv.DictReader(rows):
                for part in f"{row['name']} {row['alias']}".replace('-', ' ').replace(',', ' ').split():
                    if part.isalpha() and 3 <= len(part) <= 12:
                        found.add(part.capitalize())
        for path in sorted(Path(data, 'wikigold').rglob('*')):
            if path.is_file():
                for line in open(path, encoding='utf8', errors='replace'):
                    row = line.split()
                    if len(row) == 2 and row[1].endswith(('PER', 'ORG', 'LOC')) and row[0].isalpha() and row[0][:1].isupper():
                        found.add(row[0])
        self.known = sorted(found)
        self.next = defaultdict(list)
        for word in self.known:
            letters = '^' * ORDER + word.lower() + '$'
            for i in range(len(letters) - ORDER):
                self.next[letters[i:i + ORDER]].append(letters[i + ORDER])
        rng = random.Random(7)
        self.made = sorted({self.invent(rng) for _ in range(POOL)})

    def invent(self, rng: random.Random) -> str:
        """A word of four to eleven letters that the letter model makes."""
        while True:
            letters = '^' * ORDER
            while not letters.endswith('$') and len(letters) < 16:
                letters += rng.choice(self.next[letters[-ORDER:]])
            word = letters[ORDER:].rstrip('$')
            if 4 <= len(word) <= 11:
                return word.capitalize()

    def one(self, rng: random.Random) -> str:
        return rng.choice(self.known if rng.random() < 0.5 else self.made)

    def people(self, rng: random.Random) -> str:
        """An invented stem for a demonym, of a smaller number so that each is met more than once."""
        return self.made[rng.randrange(len(self.made) // 8) * 8]
