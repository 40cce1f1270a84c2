#!/usr/bin/env python3
"""Learn how much each piece of evidence weighs for a page's title, authors and date.

    swift run -c release MetadataFeatures PAGES ADDRESSES > rows.jsonl
    python3 Training/metadata/train.py rows.jsonl --data ../shared/data/extraction --addresses ADDRESSES [--write]

PAGES holds the saved pages (`ID.html`), ADDRESSES a line a page: id, tab, address. `--addresses-from-gold` writes that
file from the gold and stops. The model is a conditional logit: the candidates of a page share one softmax, and the
likelihood of the right ones is maximised with an L2 penalty. What is printed first is cross-validated by registered
domain (a domain is in one fold only); the weights written are fitted on all pages. Needs numpy and scipy.
"""
import argparse
import collections
import glob
import gzip
import json
import os
import re
import sys
import zlib

import numpy as np
from scipy.optimize import minimize

FIELDS = {'titles': 'title', 'authors': 'author', 'dates': 'date'}
# The strength of the L2 penalty: by cross-validation.
PENALTIES = {'titles': 1.0, 'authors': 2.0, 'dates': 0.3}
TYPES = {'titles': 'Title', 'authors': 'Author', 'dates': 'Date'}
# The answers of this set are another program's, not a person's: scored, never learned from.
SNAPSHOTS = {'readability'}


def load_gold(folder):
    gold = collections.defaultdict(dict)
    for path in sorted(glob.glob(os.path.join(folder, 'gold-*.jsonl.gz'))):
        with gzip.open(path, 'rt', encoding='utf8') as lines:
            for line in lines:
                row = json.loads(line)
                gold[row['id']][row['bench']] = row
    return gold


def domain(address, page):
    address = re.sub(r'https?://web\.archive\.org/web/\d+[a-z_]*/', '', address or '')
    host = re.match(r'(?:https?://)?([^/:]+)', address)
    if not host:
        return page
    labels = host.group(1).split('.')
    second_level = len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2
    return '.'.join(labels[-3:] if second_level else labels[-2:])


def is_right(scorer, kind, values, answer):
    if kind == 'dates':
        return scorer.day(answer) == values[0]
    if kind == 'titles':
        return scorer.fold(values[0]) == scorer.fold(answer)
    return scorer.names(values) == scorer.names(answer)


def examples(scorer, rows, gold, addresses, kind, count):
    for row in rows:
        answers = {bench: g[FIELDS[kind]] for bench, g in gold[row['page']].items() if g.get(FIELDS[kind])}
        if kind == 'dates':
            answers = {bench: answer for bench, answer in answers.items() if scorer.day(answer)}
        candidates = row['candidates'][kind]
        if not answers:
            continue
        evidence = np.array([[c['evidence'] >> bit & 1 for bit in range(count)] for c in candidates], float).reshape(-1, count)
        right = {bench: np.array([is_right(scorer, kind, c['values'], answer) for c in candidates], bool)
                 for bench, answer in answers.items()}
        yield {'page': row['page'], 'domain': domain(addresses.get(row['page']), row['page']), 'evidence': evidence, 'right': right}


def fit(data, count, penalty):
    blocks, targets, weights = [], [], []
    for example in data:
        for bench, right in example['right'].items():
            if bench not in SNAPSHOTS and right.any() and not right.all():
                blocks.append(example['evidence'])
                targets.append(right)
                weights.append(1 / len(example['right']))
    evidence, right, weights = np.vstack(blocks), np.concatenate(targets), np.array(weights)
    sizes = np.array([len(block) for block in blocks])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    page = np.repeat(np.arange(len(blocks)), sizes)

    def loss(w):
        scores = evidence @ w
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[page])
        all_sum, right_sum = np.add.reduceat(powers, starts), np.add.reduceat(powers * right, starts)
        slope = (powers / all_sum[page] - powers * right / right_sum[page]) * weights[page]
        return (weights * (np.log(all_sum) - np.log(right_sum))).sum() + penalty / 2 * (w ** 2).sum(), evidence.T @ slope + penalty * w

    return minimize(loss, np.zeros(count), jac=True, method='L-BFGS-B', options={'maxiter': 500}).x


def score(data, weights, tally):
    for example in data:
        best = int(np.argmax(example['evidence'] @ weights)) if len(example['evidence']) else None
        for bench, right in example['right'].items():
            tally[bench].append((best is not None and bool(right[best]), bool(right.any())))


def show(name, tally):
    print(name, '  '.join(f'{bench} {np.mean([x for x, _ in t]):.3f} of {np.mean([y for _, y in t]):.3f} (n {len(t)})'
                          for bench, t in sorted(tally.items())))


def write(kind, names, weights):
    path = os.path.join(os.path.dirname(__file__), '../../Sources/Pages/Metadata', f'{TYPES[kind]}Weights.swift')
    lines = '\n'.join(f'        {weight:.2f},  // {name}' for name, weight in zip(names, weights))
    with open(path, 'w') as file:
        file.write(f'/// The weight of each ``{TYPES[kind]}Evidence``, in its order. Learned by `Training/metadata/train.py`.\n'
                   f'enum {TYPES[kind]}Weights {{\n    static let weights: [Float] = [\n{lines}\n    ]\n}}\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('rows', nargs='?')
    parser.add_argument('--data', required=True, help='the folder of the gold and its scorer')
    parser.add_argument('--addresses', required=True)
    parser.add_argument('--addresses-from-gold', action='store_true')
    parser.add_argument('--write', action='store_true', help='write the weights into the sources')
    options = parser.parse_args()
    gold = load_gold(options.data)
    if options.addresses_from_gold:
        with open(options.addresses, 'w') as file:
            for page, answers in gold.items():
                file.write(page + '\t' + next((a['url'] for a in answers.values() if a.get('url')), '') + '\n')
        return
    sys.path.insert(0, options.data)
    import score_extraction as scorer
    with open(options.addresses) as lines:
        addresses = dict(line.rstrip('\n').split('\t') for line in lines)
    with open(options.rows) as lines:
        names = json.loads(next(lines))
        rows = [json.loads(line) for line in lines]
    for kind in FIELDS:
        count = len(names[kind])
        data = list(examples(scorer, rows, gold, addresses, kind, count))
        held_out = collections.defaultdict(list)
        for fold in range(10):
            inside = [zlib.crc32(e['domain'].encode()) % 10 == fold for e in data]
            weights = fit([e for e, i in zip(data, inside) if not i], count, PENALTIES[kind])
            score([e for e, i in zip(data, inside) if i], weights, held_out)
        show(f'{kind}, cross-validated:', held_out)
        weights = fit(data, count, PENALTIES[kind])
        fitted = collections.defaultdict(list)
        score(data, weights, fitted)
        show(f'{kind}, fitted:', fitted)
        if options.write:
            write(kind, names[kind], weights)


if __name__ == '__main__':
    main()
