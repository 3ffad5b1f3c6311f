"""Writes a trained net as int8 for src/read/net/weights.ts. usage: python export.py DATA NET.pt OUT.bin.gz

Matrices of 1,000 values and more become int8 with one scale a row; smaller ones stay 32-bit floats.
"""

from __future__ import annotations

import gzip
import json
import struct
import sys
from collections import Counter

import numpy as np
import torch

from train import treebanks

data, source, target = sys.argv[1:]
saved = torch.load(source, weights_only=False)
# The two tags of a word are chosen together, among the pairs that stand in the treebanks more than once.
upos, xpos = ({v: i for i, v in enumerate(saved['vocabulary'][k])} for k in ('upos', 'xpos'))
pairs = Counter(pair for s in treebanks(data) for pair in zip(s.upos, s.xpos))
saved['vocabulary']['pairs'] = sorted([upos[u], xpos[x]] for (u, x), n in pairs.items() if n > 1)
tensors, blobs, at = [], [], 0
for name, value in saved['weights'].items():
    if name.startswith('feats.'):  # only helps the training
        continue
    data = value.float().numpy()
    if name == 'rel':  # (relation, dependent feature) rows of head features
        data = data.reshape(-1, data.shape[-1])
    if data.ndim == 1:
        data = data[None, :] if data.size >= 1 else data
    small = data.size < 1000 or data.shape[0] == 1
    if small:
        blob = data.astype('<f4').tobytes()
    else:
        scale = np.maximum(np.abs(data).max(1, keepdims=True) / 127, 1e-12).astype('<f4')
        blob = scale.tobytes() + np.clip(np.round(data / scale), -127, 127).astype(np.int8).tobytes()
    tensors.append({'name': name, 'rows': data.shape[0], 'columns': data.shape[1], 'type': 'f32' if small else 'i8', 'at': at})
    blobs.append(blob)
    at += len(blob)
config = {k: v for k, v in saved['config'].items() if k != 'sizes'}
vocabulary = {k: v for k, v in saved['vocabulary'].items() if k != 'feats'}
header = json.dumps({'config': config, 'vocabulary': vocabulary, 'scores': saved['scores'], 'tensors': tensors}, ensure_ascii=False).encode()
body = struct.pack('<II', 0x314E4C52, len(header)) + header + b''.join(blobs)
with open(target, 'wb') as out:
    out.write(gzip.compress(body, 9, mtime=0))
print(f"{len(body)} bytes, dev {saved['scores']}")
