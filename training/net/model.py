"""The net: hashed character n-grams and words, gated convolutions with attention, a biaffine parser.

Gated convolutions: Dauphin et al. 2017. Biaffine attention: Dozat & Manning 2017. RMS normalisation: Zhang & Sennrich 2019.
"""

from __future__ import annotations

import math

import torch
from torch import nn
from torch.nn import functional as F

from features import NGRAM_BUCKETS, SHAPES


class Norm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6) * self.weight


class Dropout(nn.Module):
    """Drops the same features of every word of a sentence (Gal & Ghahramani 2016)."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training:
            return x
        mask = torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate
        return x * (mask / (1 - self.rate))


class GatedConvolution(nn.Module):
    """x + W2 (a * sigmoid(b)), where [a; b] is a convolution of width 3 over the normalised input."""

    def __init__(self, width, dropout):
        super().__init__()
        self.norm, self.dropout = Norm(width), Dropout(dropout)
        self.conv = nn.Linear(3 * width, 2 * width)

    def forward(self, x, mask):
        y = self.dropout(self.norm(x)) * mask
        left, right = F.pad(y[:, :-1], (0, 0, 1, 0)), F.pad(y[:, 1:], (0, 0, 0, 1))
        a, b = self.conv(torch.cat([left, y, right], -1)).chunk(2, -1)
        return x + a * torch.sigmoid(b)


class Attention(nn.Module):
    """Self-attention over the sentence with a learned bias for each distance up to 32."""

    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads, self.norm, self.dropout = heads, Norm(width), Dropout(dropout)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.distance = nn.Parameter(torch.zeros(heads, 65))

    def forward(self, x, mask):
        b, n, d = x.shape
        q, k, v = self.qkv(self.dropout(self.norm(x))).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        offset = (torch.arange(n)[None, :] - torch.arange(n)[:, None]).clamp(-32, 32) + 32
        scores = q @ k.transpose(-1, -2) / math.sqrt(d // self.heads) + self.distance[:, offset]
        scores = scores.masked_fill(mask[:, None, None, :, 0] == 0, -1e4)
        y = (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, n, d)
        return x + self.dropout(self.out(y))


class Net(nn.Module):
    def __init__(self, sizes, width=160, word=80, gram=80, layers='ccacca', arc=128, rel=64, heads=4, dropout=0.25):
        super().__init__()
        self.config = dict(width=width, word=word, gram=gram, layers=layers, arc=arc, rel=rel, heads=heads, sizes=sizes)
        self.word = nn.Embedding(sizes['words'], word, padding_idx=0)
        self.gram = nn.EmbeddingBag(NGRAM_BUCKETS, gram, mode='mean')
        self.shape = nn.Embedding(SHAPES, 16)
        nn.init.normal_(self.word.weight, std=0.3)
        nn.init.normal_(self.gram.weight, std=0.5)
        nn.init.normal_(self.shape.weight, std=0.3)
        self.input = nn.Linear(word + gram + 16, width)
        self.layers = nn.ModuleList(GatedConvolution(width, dropout) if c == 'c' else Attention(width, heads, dropout) for c in layers)
        self.norm, self.dropout = Norm(width), Dropout(dropout)
        self.upos, self.xpos, self.feats = (nn.Linear(width, sizes[k]) for k in ('upos', 'xpos', 'feats'))
        self.arc_dep, self.arc_head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.rel_dep, self.rel_head = nn.Linear(width, rel), nn.Linear(width, rel)
        self.root_arc, self.root_rel = nn.Parameter(torch.randn(arc) * 0.1), nn.Parameter(torch.randn(rel) * 0.1)
        self.arc = nn.Parameter(torch.randn(arc, arc) / arc)
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.rel = nn.Parameter(torch.randn(sizes['deprels'], rel, rel) / rel)
        self.rel_bias = nn.Linear(2 * rel, sizes['deprels'])

    def forward(self, words, grams, shapes, mask, gram_drop=None):
        """`grams`: the n-grams of every distinct spelling, where each begins, and the row of each word."""
        b, n = words.shape
        parts, offsets, rows = grams
        g = F.embedding(rows, self.gram(parts, offsets))
        if gram_drop is not None:
            g = g * gram_drop
        x = self.input(self.dropout(torch.cat([self.word(words), g, self.shape(shapes)], -1)))
        for layer in self.layers:
            x = layer(x, mask)
        x = self.dropout(self.norm(x))
        act = lambda y: self.dropout(F.leaky_relu(y, 0.1))
        dep, head = act(self.arc_dep(x)), act(self.arc_head(x))
        head = torch.cat([self.root_arc.expand(b, 1, -1), head], 1)
        arcs = dep @ self.arc @ head.transpose(1, 2) + (head @ self.arc_bias)[:, None, :]
        rdep, rhead = act(self.rel_dep(x)), torch.cat([self.root_rel.expand(b, 1, -1), act(self.rel_head(x))], 1)
        return self.upos(x), self.xpos(x), self.feats(x), arcs, rdep, rhead

    def relations(self, rdep, rhead, heads):
        """Scores of the relations of every word to the head given (0: root, i + 1: word i)."""
        chosen = rhead.gather(1, heads[:, :, None].expand(-1, -1, rhead.shape[-1]))
        left = torch.einsum('bni,rij->bnrj', rdep, self.rel)
        return (left @ chosen[:, :, :, None]).squeeze(-1) + self.rel_bias(torch.cat([rdep, chosen], -1))
