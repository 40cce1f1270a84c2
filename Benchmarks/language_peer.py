"""Reads the texts of a JSON Lines file with spaCy's whole pipeline, as `benchmarks language FILE` does.

    python language_peer.py MODEL FILE

Prints the user CPU, from texts to the annotated documents; nothing is written from them. One thread.
"""
import json
import os
import resource
import sys

os.environ["OMP_NUM_THREADS"] = "1"


def user_time():
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def main():
    import spacy
    pipeline = spacy.load(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    list(pipeline.pipe(texts[:2]))
    start = user_time()
    words = sum(not token.is_space for document in pipeline.pipe(texts, batch_size=16) for token in document)
    print(f"words {words}, user CPU")
    print(f"median {user_time() - start} s")


if __name__ == "__main__":
    main()
