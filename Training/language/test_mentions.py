"""Holds mentions.py to the sample trees that MentionCandidatesTests.swift reads too.

    python3 test_mentions.py
"""
import os
import unittest

import entities
import mentions

SAMPLES = os.path.join(os.path.dirname(__file__), "samples/mention-candidates.conllu")


class Samples(unittest.TestCase):
    def test_candidates(self):
        document, = entities.read([SAMPLES])
        found = {(candidate.head, (candidate.first, candidate.end)) for candidate in mentions.candidates(document.words)}
        self.assertEqual(found, {(int(mention.chain), mention.words[0]) for mention in document.mentions})


if __name__ == "__main__":
    unittest.main()
