"""Trains the net on EWT and GUM. usage: python train.py DATA OUT [--epochs N] [--seed N] [--threads N]

DATA holds ewt/en_ewt-ud-{train,dev}.conllu and gum/{train,dev}.conllu; OUT gets net.pt (averaged weights and vocabularies).
The dev parts serve early stopping and the figures only.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter

import torch
from torch.nn import functional as F

from features import ngrams, normal, shape
from model import Net
from names import Names
from treebank import augmented, read

PAD, UNKNOWN = 0, 1


def vocabularies(sentences):
    words = Counter(normal(w) for s in sentences for w in s.words)
    kept = ['', '?', *sorted((w for w, n in words.items() if n >= 3), key=lambda w: (-words[w], w))]
    tags = lambda get, least: sorted(t for t, n in Counter(t for s in sentences for t in get(s)).items() if n >= least)
    return {
        'words': kept, 'upos': tags(lambda s: s.upos, 1), 'xpos': tags(lambda s: s.xpos, 1),
        'feats': tags(lambda s: s.feats, 3), 'deprels': tags(lambda s: s.deprels, 3),
    }, words


def treebanks(data):
    """The sentences to train on."""
    return read(f'{data}/ewt/en_ewt-ud-train.conllu') + read(f'{data}/gum/train.conllu')


facts_of = {}


def batch(sentences, vocabulary, frequency, rng, train):
    """Tensors of some sentences; words are dropped the more readily the rarer they are."""
    index, n = vocabulary['index'], max(len(s.words) for s in sentences)
    b = len(sentences)
    words, shapes = torch.zeros(b, n, dtype=torch.long), torch.zeros(b, n, dtype=torch.long)
    gold = {k: torch.full((b, n), -1) for k in ('upos', 'xpos', 'feats', 'deprels', 'heads')}
    grams, offsets, rows = [0], [0], {}  # every spelling once; row 0 is the padding
    spelling = torch.zeros(b, n, dtype=torch.long)
    for i, s in enumerate(sentences):
        m = len(s.words)
        known, forms, looks = [], [], []
        for j, w in enumerate(s.words):
            if w not in facts_of:
                key = normal(w)
                facts_of[w] = (index['words'].get(key, UNKNOWN), frequency.get(key, 0), ngrams(w), shape(w, False))
            word, seen, parts, look = facts_of[w]
            if train and rng.random() < 0.6 / (0.6 + seen) + 0.04:
                word = UNKNOWN
            row = rows.get(w)
            if row is None:
                row = rows[w] = len(offsets)
                offsets.append(len(grams))
                grams.extend(parts)
            known.append(word)
            forms.append(row)
            looks.append(look | (j == 0) << 5)
        words[i, :m], spelling[i, :m], shapes[i, :m] = torch.tensor(known), torch.tensor(forms), torch.tensor(looks)
        for k, values in (('upos', s.upos), ('xpos', s.xpos), ('feats', s.feats), ('deprels', s.deprels)):
            gold[k][i, :m] = torch.tensor([index[k].get(v, -1) for v in values])
        gold['heads'][i, :m] = torch.tensor(s.heads) + 1
    mask = (words != PAD).float()[:, :, None]
    return words, (torch.tensor(grams), torch.tensor(offsets), spelling), shapes, mask, gold


def batches(sentences, tokens, rng):
    """Sentences of like length together, at most `tokens` with padding."""
    order = sorted(sentences, key=lambda s: (len(s.words), rng.random()))
    group, out = [], []
    for s in order:
        if group and (len(group) + 1) * len(s.words) > tokens:
            out.append(group)
            group = []
        group.append(s)
    out.append(group)
    rng.shuffle(out)
    return out


@torch.no_grad()
def evaluate(net, sentences, vocabulary):
    net.eval()
    counts = Counter()
    for group in batches(sentences, 4000, random.Random(0)):
        words, grams, shapes, mask, gold = batch(group, vocabulary, {}, random.Random(0), False)
        upos, xpos, feats, arcs, rdep, rhead = net(words, grams, shapes, mask)
        arcs[:, :, 1:] = arcs[:, :, 1:].masked_fill(mask[:, None, :, 0] == 0, -1e4)
        for i in range(arcs.shape[1]):
            arcs[:, i, i + 1] = -1e4
        heads = arcs.argmax(-1)
        rels = net.relations(rdep, rhead, heads).argmax(-1)
        plain = torch.tensor(vocabulary['plain'])
        here = mask[:, :, 0] > 0
        counts['n'] += int(here.sum())
        counts['upos'] += int(((upos.argmax(-1) == gold['upos']) & here).sum())
        counts['xpos'] += int(((xpos.argmax(-1) == gold['xpos']) & here).sum())
        counts['feats'] += int(((feats.argmax(-1) == gold['feats']) & here).sum())
        right = (heads == gold['heads']) & here
        counts['uas'] += int(right.sum())
        counts['las'] += int((right & (plain[rels] == plain[gold['deprels']]) & (gold['deprels'] >= 0)).sum())
    net.train()
    return {k: round(100 * counts[k] / counts['n'], 2) for k in ('upos', 'xpos', 'feats', 'uas', 'las')}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('data')
    parser.add_argument('out')
    parser.add_argument('--epochs', type=int, default=40)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--rate', type=float, default=2e-3)
    parser.add_argument('--minutes', type=float, default=0, help='the time after which the rate is down to nothing; in the place of --epochs')
    parser.add_argument('--resume', help='a net.pt to go on from, with a fresh optimiser')
    parser.add_argument('--dropout', type=float, default=0.25)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    train = treebanks(options.data)
    dev = {'ewt': read(f'{options.data}/ewt/en_ewt-ud-dev.conllu'), 'gum': read(f'{options.data}/gum/dev.conllu')}
    vocabulary, frequency = vocabularies(train)
    vocabulary['index'] = {k: {v: i for i, v in enumerate(values)} for k, values in vocabulary.items()}
    base = {}
    vocabulary['plain'] = [base.setdefault(d.split(':')[0], len(base)) for d in vocabulary['deprels']]
    sizes = {k: len(vocabulary[k]) for k in ('words', 'upos', 'xpos', 'feats', 'deprels')}
    names = Names(options.data)
    net = Net(sizes, dropout=options.dropout)
    if options.resume:
        net.load_state_dict(torch.load(options.resume, weights_only=False)['weights'])
    print(f'{sum(p.numel() for p in net.parameters())} parameters, {sizes}', flush=True)
    average = {k: v.clone() for k, v in net.state_dict().items()}
    optimiser = torch.optim.AdamW(net.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.02)
    total = options.epochs * len(batches(train, 2800, random.Random(0)))
    step, best, started = 0, 0.0, time.time()
    for epoch in range(10_000 if options.minutes else options.epochs):
        losses = Counter()
        for group in batches(train, 2800, rng):
            group = [augmented(s, rng, names) for s in group]
            words, grams, shapes, mask, gold = batch(group, vocabulary, frequency, rng, True)
            fraction = (time.time() - started) / (60 * options.minutes) if options.minutes else step / total
            if fraction >= 1:
                break
            for g in optimiser.param_groups:
                g['lr'] = options.rate * min(1, step / 300) * (1 - fraction) ** 0.9 + 1e-5
            gram_drop = (torch.rand(words.shape) > 0.08).float()[:, :, None]
            upos, xpos, feats, arcs, rdep, rhead = net(words, grams, shapes, mask, gram_drop)
            relations = net.relations(rdep, rhead, gold['heads'].clamp(min=0))
            arcs = torch.cat([arcs[:, :, :1], arcs[:, :, 1:].masked_fill(mask[:, None, :, 0] == 0, -1e4)], -1)
            flat = lambda x, g, smooth=0.0: F.cross_entropy(x.float().flatten(0, 1), g.flatten(), ignore_index=-1, label_smoothing=smooth)
            loss_arc = flat(arcs, gold['heads'])
            loss_rel = flat(relations, gold['deprels'])
            loss = loss_arc + loss_rel + 0.5 * flat(upos, gold['upos']) + 0.5 * flat(xpos, gold['xpos']) + 0.3 * flat(feats, gold['feats'])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            step += 1
            decay = min(0.998, step / (step + 20))
            with torch.no_grad():
                for k, v in net.state_dict().items():
                    average[k].mul_(decay).add_(v, alpha=1 - decay)
            losses['loss'] += loss.item()
            losses['n'] += 1
        last = fraction >= 1 or epoch == options.epochs - 1
        if epoch % 3 == 2 or last:
            kept = {k: v.clone() for k, v in net.state_dict().items()}
            net.load_state_dict(average)
            scores = {name: evaluate(net, sentences, vocabulary) for name, sentences in dev.items()}
            value = sum(s['las'] for s in scores.values())
            if value > best:
                best = value
                torch.save({'weights': average, 'vocabulary': {k: vocabulary[k] for k in sizes}, 'config': net.config, 'scores': scores}, f'{options.out}/net.pt')
            net.load_state_dict(kept)
            print(f"epoch {epoch + 1} {time.time() - started:.0f}s loss {losses['loss'] / max(1, losses['n']):.3f} {scores}", flush=True)
        else:
            print(f"epoch {epoch + 1} {time.time() - started:.0f}s loss {losses['loss'] / max(1, losses['n']):.3f}", flush=True)
        if last:
            break


if __name__ == '__main__':
    main()
