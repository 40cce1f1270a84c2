"""Makes a tiny random model and what it says of a few windows in float32, for the tests: python tiny.py FOLDER

Writes tiny.model and tiny.json into the folder (Tests/LanguageTests/Fixtures). The model is exported as a trained one is;
the reference is computed by the model that is trained, so the tests hold the program to both.

python tiny.py --full FILE writes a random model of the size that is trained instead, for `benchmarks encoder FILE`.
"""
import json
import sys
from pathlib import Path

import torch

import weights
from events import JUDGES, LEVELS
from export import named, tensors
from model import Reader
from pieces import CONTINUED, GLUED, PARAGRAPH, BLANK, SPECIAL_SHAPE, Quotation, WordPieces, shape
from statements import BEFORE, BEHIND
from statements_score import best_roles

VOCABULARY = """[PAD] [UNK] [CLS] [SEP] [MASK] ! " ' ( ) , - . / : ; ? $ % & “ ” the a of to in and was on at by he she it they
said river bridge mayor mill ##er ##s ##ing ##ed open clos harbour ferr ##y keep new old school school ##house cafe un ##der
water 1 2 3 ##0 ##1 ##2 ##5 do n t ##n ##t mr k ##i ##o ##x ##e ##a ##l ##r ##m ##p ##z x z e l r m p""".split()
GROUPS = [("start", ["0", "1"]), ("upos", ["NOUN", "VERB", "PROPN", "PUNCT", "PRON", "DET", "X"]),
          ("xpos", ["_", "NN", "VBD", "NNP", "PRP", "."]), ("Number", ["_", "Plur", "Sing"]), ("Poss", ["_", "Yes"]),
          ("cue", ["O", "B", "I"]), ("name", ["O", "B-PER", "I-PER", "B-GPE", "I-GPE"])]
EVENTS = [("event", ["none", "CONSULT", "AID"]), ("predicate", ["no", "yes"]), ("main", ["no", "yes"]), ("status", ["held", "planned"]),
          ("mode", ["AID:-", "CONSULT:-", "CONSULT:visit"]), ("cameo", ["AID:070", "CONSULT:042"]),
          *((judge, [str(x) for x in LEVELS]) for judge in JUDGES), ("context", ["economic", "diplomatic"])]
RELATIONS = ["det", "nsubj", "obj", "nmod", "compound", "conj", "punct", "root"]
CONFIG = {"hidden": 64, "layers": 2, "heads": 2, "intermediate": 128, "positions": 64, "arc": 32, "relation": 16, "statement": 32,
          "participant": 32, "groups": GROUPS, "events": EVENTS, "relations": RELATIONS, "sources": ["silver"]}
# Of the coreference head; the classes of a pair are the sum of `PairFeatures.sizes` in the program.
PROJECTION, PAIR_CLASSES, PAIR_WIDTH = 16, 260, 32
# Words of a window with the gap before each: "|" starts a paragraph, "~" is glued to the word before. Two sentences each.
WINDOWS = [
    ("|The mayor opened the new schoolhouse at the old mill ~.", "“ ~It was Mr. Keeper ~, ~” she said ~."),
    ('|Ferrys keep closing in the HARBOUR ~, he said ~: ~" ~Do ~n\'t ~! ~"', "|It cost $ ~1,250 ~; the CAFÉ was under water ~."),
    ("|河 3 7th ½ — iOS ÄÖ ~?", "xylophonists kilometrezzzzzzzzzzzzzzzz ok"),
    ("|River", ""),
]


def words_of(sentence):
    for word in sentence.split():
        space = {"|": PARAGRAPH, "~": GLUED}.get(word[0], BLANK)
        yield (word if space == BLANK else word[1:]), space


def columns_of(window, pieces):
    """The inputs of a window, its words with the place of their first pieces, its sentences as ranges of words."""
    columns, words, sentences, quotation = [[pieces.start, SPECIAL_SHAPE, GLUED, 0]], [], [], Quotation()
    for sentence in filter(None, window):
        start = len(words)
        for form, space in words_of(sentence):
            quote = quotation(form, space == PARAGRAPH)
            words.append((form, space, quote, len(columns)))
            for i, piece in enumerate(pieces(form)):
                columns.append([piece, shape(form), CONTINUED if i else space, quote])
        sentences.append([start, len(words)])
    return columns + [[pieces.end, SPECIAL_SHAPE, GLUED, 0]], words, sentences


def rounded(tensor):
    return [round(x, 4) for x in tensor.flatten().tolist()]


def case(model, pieces, window):
    columns, words, sentences = columns_of(window, pieces)
    hidden = model.encoder(*torch.tensor(columns).T[:, None])[0]
    vectors = hidden[[place for *_, place in words]]
    found = {
        "words": [{"form": form, "space": space, "quote": quote, "shape": shape(form), "pieces": pieces(form)}
                  for form, space, quote, _ in words],
        "vectors": rounded(vectors), "groups": [rounded(scores) for scores in model.group_scores(vectors)], "sentences": [],
    }
    for start, end in sentences:
        arcs = model.arcs(vectors, torch.arange(start, end)[None])[0]
        arcs = torch.cat([arcs[:, -1:], arcs[:, :-1]], 1)  # The root first, as in the program.
        heads = [None if i == 0 else start + (i * 7) % (end - start) for i in range(end - start)]
        relations = model.relations(vectors, torch.arange(start, end), torch.tensor([-1 if h is None else h for h in heads]))
        found["sentences"].append(
            {"start": start, "end": end, "arcs": rounded(arcs), "heads": heads, "relations": rounded(relations)})
    found["roles"] = roles(model.statements, vectors)
    found["events"] = [rounded(scores) for scores in model.events.group_scores(vectors).values()]
    middle, others = len(vectors) // 2, torch.arange(len(vectors))
    participants = model.events.participants(vectors, torch.full_like(others, middle), others)
    found["participants"] = {"anchor": middle, "probabilities": rounded(participants.softmax(-1))}
    return found


def roles(head, vectors):
    """What the words of a window are to a cue of its middle word and the next, with two words in each paragraph."""
    count, first = len(vectors), len(vectors) // 2
    cue = [first, min(first + 1, count - 1)]
    columns = torch.tensor([[p if 0 <= (p := first - BEFORE + k) < count else -1 for k in range(BEFORE + BEHIND)]])
    near = torch.where(columns >= 0, (columns // 2 - first // 2).clamp(-2, 2) + 2, 0)
    scores = head.scores(vectors, torch.tensor([cue]), columns, near)
    there = columns[0] >= 0
    filled = torch.where(there[None, :, None], scores, torch.tensor([0.0, -1e4, -1e4]))
    path = best_roles(filled, head.transition)
    likelihood = -head.loss(scores, path, columns >= 0)
    return {"cue": cue, "scores": rounded(scores[0, there]), "path": path[0, there].tolist(), "likelihood": round(float(likelihood), 4)}


def coreference(hidden):
    """A random head with the tensors of `coreference.Coreference`. Mentions are likely, and so are pairs."""
    def random(*shape):
        return torch.randn(*shape) / shape[-1] ** 0.5
    model = {f"{name}.weight": random(PROJECTION, hidden) for name in ("anaphor", "antecedent")}
    model |= {f"{name}.bias": random(PROJECTION) for name in ("anaphor", "antecedent")}
    model |= {"mention.weight": random(2, hidden), "mention.bias": torch.tensor([0.5, -0.5])}
    model |= {"pair.weight": random(PAIR_CLASSES, PAIR_WIDTH), "pair_bias": random(PAIR_WIDTH)}
    return {"model": model | {"pair_out.weight": random(1, PAIR_WIDTH), "pair_out.bias": torch.zeros(1)}}


def write(path, model, found):
    sizes = {name: value for name, value in model.config.items() if isinstance(value, int)} | {"projection": PROJECTION}
    header = {"version": "random", "config": sizes, "groups": named(model.config["groups"]), "events": named(model.config["events"]), "relations": model.config["relations"]}
    weights.write(path, header, found)


def write_tiny(folder):
    pieces = WordPieces(list(dict.fromkeys(VOCABULARY)))
    model = Reader(CONFIG | {"pieces": len(pieces.pieces)}).eval()
    for parameter in model.parameters():  # Weights as unequal as those of a trained model.
        if parameter.dim() == 1:
            parameter += torch.randn_like(parameter) * 0.1
    found = tensors(model, pieces, coreference(CONFIG["hidden"]))  # First, as the export puts what is known of its source into the head for names.
    cases = [case(model, pieces, window) for window in WINDOWS]
    # All pieces stay; and of the folding what the tests need.
    assert found["vocabulary"].decode().split("\n") == pieces.pieces
    lines = [line for line in found["folding"].decode().split("\n") if int(line.split("\t")[0], 16) < 0x370 or line[:2] == "20"]
    found["folding"] = "\n".join(lines).encode()
    write(folder / "tiny.model", model, found)
    (folder / "tiny.json").write_text(json.dumps(cases, ensure_ascii=False, separators=(",", ":")) + "\n")


def write_full(path):
    pieces = WordPieces(list(dict.fromkeys(VOCABULARY)) + [f"w{i}" for i in range(28000)])
    labels = [f"L{i}" for i in range(160)]
    config = CONFIG | {"hidden": 384, "layers": 6, "heads": 12, "intermediate": 1536, "positions": 256, "arc": 192, "relation": 96, "statement": 96,
                       "participant": 96, "groups": [("labels", labels), ("cue", ["O", "B", "I"])], "relations": labels[:50], "pieces": len(pieces.pieces)}
    model = Reader(config).eval()
    write(path, model, tensors(model, pieces, coreference(config["hidden"])))


def main():
    torch.manual_seed(20261122)
    with torch.no_grad():
        if sys.argv[1] == "--full":
            write_full(Path(sys.argv[2]))
        else:
            write_tiny(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
