"""Holds coreference_score.py to examples worked by hand, and to two other scorers where they are installed.

    python3 test_coreference_score.py          # `pip install scorch coreference-eval` for the comparison
"""
import os
import random
import tempfile
import types
import unittest

import coreference_score
import entities


def parted(text):
    """"ab cd" is two entities of two mentions."""
    return [set(entity) for entity in text.split()]


def found(key, response):
    return coreference_score.scores([(parted(key), parted(response))])


class Examples(unittest.TestCase):
    def expect(self, key, response, **expected):
        scores = found(key, response)
        for name, values in expected.items():
            for ours, theirs in zip(scores[{"muc": "MUC", "b": "B-cubed", "ceaf": "CEAF-e"}[name]], values):
                if theirs is not None:
                    self.assertAlmostEqual(ours, theirs, 3, name)

    def test_pradhan(self):
        """Figure 1 of Pradhan et al. 2014; precision, recall, F1."""
        self.expect("abc defg", "ab cd fghi", muc=(0.4, 0.4, 0.4), b=(0.5, 35 / 84, 10 / 22), ceaf=(1.3 / 3, 1.3 / 2, 0.52))

    def test_luo(self):
        """The four responses of Luo 2005, table 1."""
        key = "12345 67 89ABC"
        self.expect(key, "12345 6789ABC", muc=(None, None, 18 / 19), b=(None, None, 0.865), ceaf=(None, None, 0.733))
        self.expect(key, "1234589ABC 67", muc=(None, None, 18 / 19), b=(None, None, 0.737), ceaf=(None, None, 0.667))
        self.expect(key, "123456789ABC", muc=(None, None, 0.9), b=(None, None, 0.545), ceaf=(None, None, 0.294))
        self.expect(key, " ".join("123456789ABC"), muc=(None, None, 0), b=(None, None, 0.4), ceaf=(None, None, 0.178))

    def test_singletons_and_odd_mentions(self):
        """Mentions that are missing, and mentions too many."""
        self.expect("a bc def", "a bc def", muc=(1, 1, 1), b=(1, 1, 1), ceaf=(1, 1, 1))
        self.expect("a bc def", "a de", ceaf=(0.9, 0.6, 0.72))
        self.expect("a bc def", "a bcx dy z", ceaf=(0.55, 2.2 / 3, 4.4 / 7))
        self.expect("abc", "xyz", muc=(0, 0, 0), b=(0, 0, 0), ceaf=(0, 0, 0))
        self.expect("", "", muc=(0, 0, 0))

    def test_other_scorers(self):
        """The same figures as scorch and coreference-eval, on random partitions."""
        scorers = [scorer for scorer in (scorch_scores, coreference_eval_scores) if scorer([{1, 2}], [{1, 2}])]
        if not scorers:
            self.skipTest("no other scorer is installed")
        dice = random.Random(4)
        for turn in range(600):
            key, response = (random_partition(dice, singletons=turn % 2 == 0) for _ in range(2))
            ours = coreference_score.scores([(key, response)])
            for scorer in scorers if turn % 2 else scorers[:1]:
                for metric, value in scorer(key, response).items():
                    self.assertAlmostEqual(ours[metric][2], value, 9, f"{scorer.__name__} {metric} {key} {response}")


def random_partition(dice, singletons):
    found = [set() for _ in range(dice.randint(1, 6))]
    for mention in range(14):
        if dice.random() < 0.85:
            dice.choice(found).add((mention, mention))
    return [entity for entity in found if len(entity) > (not singletons)]


def scorch_scores(key, response):
    """{metric: F1}; nothing where it is not installed."""
    try:
        from scorch import scores
    except ImportError:
        return {}
    metrics = {"MUC": scores.muc, "B-cubed": scores.b_cubed, "CEAF-e": scores.ceaf_e}
    return {name: metric(key, response)[2] for name, metric in metrics.items()}


def coreference_eval_scores(key, response):
    """The same; this one knows no singletons."""
    try:
        from corefeval import metric, metrics
    except ImportError:
        return {}
    key, response = ([tuple(sorted(entity)) for entity in side] for side in (key, response))
    document = types.SimpleNamespace(
        gold=key, pred=response, gold_mentions={mention: entity for entity in key for mention in entity},
        pred_mentions={mention: entity for entity in response for mention in entity})
    of = {"MUC": metrics.muc, "B-cubed": metrics.b_cubed, "CEAF-e": metrics.ceafe}
    return {name: metric.evaluate_documents([document], one)[2] for name, one in of.items()}


ROW = "{0}\t{1}\t{1}\tNOUN\tNN\t_\t{2}\tdep\t_\t{3}\n"


class Reading(unittest.TestCase):
    def read(self, *texts):
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for number, text in enumerate(texts):
                paths.append(os.path.join(folder, str(number)))
                with open(paths[-1], "w", encoding="utf-8") as file:
                    file.write(text)
            return entities.read(paths)

    def test_brackets(self):
        text = "# newdoc id = one\n" + "".join([
            ROW.format(1, "a", 0, "Entity=(7-person-new-cf2-1-coref(3-place-giv:act-coref-Some%2C_Place)"), ROW.format(2, "b", 1, "_"),
            ROW.format(3, "c", 1, "Entity=(9-thing-new)7)|SpaceAfter=No"), ROW.format(4, "d", 1, "Entity=(e12"), "\n",
            ROW.format(1, "e", 0, "Entity=(5[1/2]-x"), ROW.format(2, "f", 1, "Entity=5[1/2])"), ROW.format(3, "g", 1, "Entity=e12)"),
            ROW.format(4, "h", 1, "Entity=(5[2/2]-x)"), "\n"])
        mentions = {(mention.chain, mention.words) for mention in self.read(text)[0].mentions}
        self.assertEqual(mentions, {("7", ((0, 3),)), ("3", ((0, 1),)), ("9", ((2, 3),)), ("e12", ((3, 7),)), ("5", ((4, 6), (7, 8)))})

    def test_other_words(self):
        """A mention counts though its words are cut otherwise, and chains of two documents are apart."""
        gold = "# newdoc id = one\n" + "1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n" + "".join([
            ROW.format(1, "ca", 0, "Entity=(1)"), ROW.format(2, "n't", 1, "_"), ROW.format(3, "old-new", 1, "Entity=(1)"), "\n",
            "# newdoc id = two\n", ROW.format(1, "they", 0, "Entity=(1)"), "\n"])
        system = "".join([
            ROW.format(1, "ca", 0, "Entity=(e1)"), ROW.format(2, "n't", 1, "_"), ROW.format(3, "old", 1, "Entity=(e1"),
            ROW.format(4, "-", 1, "_"), ROW.format(5, "new", 1, "Entity=e1)"), ROW.format(6, "they", 1, "Entity=(e1)"), "\n"])
        gold, system = self.read(gold), self.read(system)
        coreference_score.check_texts(gold, system)
        starts = [document.words[0].characters[0] for document in gold]
        sides = [coreference_score.chains(side, starts) for side in (gold, system)]
        pairs = [tuple(coreference_score.partition(side, True) for side in pair) for pair in zip(*sides)]
        self.assertEqual(coreference_score.scores(pairs)["CoNLL"][2], 1)
        self.assertEqual(coreference_score.link_scores(*sides)["nominal"], (1, 1, 1))


if __name__ == "__main__":
    unittest.main()
