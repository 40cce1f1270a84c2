"""Puts the documents of a file of JSON Lines into clusters, or finds its near duplicates, as is done in Python.

    python peer.py tfidf|minhash FILE

tfidf: scikit-learn's TF-IDF and a single pass, each document to the cluster whose sum is most alike, or to one of its own.
minhash: datasketch's MinHash of 128 permutations over shingles of five words, and its index of likely pairs.
Prints the documents a second of user CPU, without what it takes to import and to read the file.
"""
import json
import re
import resource
import sys

THRESHOLD = {"tfidf": 0.15, "minhash": 0.3}


def tfidf(texts):
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer

    def cluster():
        rows = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts).tocsr()
        sums = np.zeros((16, rows.shape[1]), dtype=np.float32)
        squares, clusters = np.zeros(16), []
        count = 0
        for index in range(rows.shape[0]):
            terms = rows.indices[rows.indptr[index]:rows.indptr[index + 1]]
            weights = rows.data[rows.indptr[index]:rows.indptr[index + 1]]
            best = -1
            if count:
                likeness = sums[:count, terms] @ weights / np.sqrt(squares[:count])
                best = int(likeness.argmax()) if likeness.max() >= THRESHOLD["tfidf"] else -1
            if best < 0:
                if count == len(sums):
                    sums = np.concatenate([sums, np.zeros_like(sums)])
                    squares = np.concatenate([squares, np.zeros_like(squares)])
                best, count = count, count + 1
            squares[best] += 2 * float(sums[best, terms] @ weights) + float(weights @ weights)
            squares[best] = max(squares[best], 1e-9)
            sums[best, terms] += weights
            clusters.append(best)
        return count

    return cluster


def minhash(texts):
    from datasketch import MinHash, MinHashLSH

    def pairs():
        index = MinHashLSH(threshold=THRESHOLD["minhash"], num_perm=128)
        found = 0
        for number, text in enumerate(texts):
            words = re.findall(r"\w+", text.lower())
            shingles = {" ".join(words[start:start + 5]).encode() for start in range(max(1, len(words) - 4))}
            sketch = MinHash(num_perm=128)
            sketch.update_batch(list(shingles))
            found += len(index.query(sketch))
            index.insert(number, sketch)
        return found

    return pairs


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        documents = [json.loads(line) for line in file]
    texts = [f"{document.get('title') or ''}\n{document['text']}" for document in documents]
    run = {"tfidf": tfidf, "minhash": minhash}[sys.argv[1]](texts)
    start = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    found = run()
    seconds = resource.getrusage(resource.RUSAGE_SELF).ru_utime - start
    print(f"{len(texts)} documents, {found} found")
    print(f"rate {len(texts) / max(seconds, 0.001)}")


if __name__ == "__main__":
    main()
