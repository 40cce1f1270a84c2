"""Writes a trained model as the weight file that the program reads: python export.py MODEL.pt WORK OUT VERSION"""
import argparse
from pathlib import Path

import numpy
import torch

import weights
from pieces import folding
from train import load


def used_pieces(pieces):
    """The vocabulary without what no English article needs: places kept for later use, and scripts that one model of
    English cannot read; words in them become [UNK] piece by piece."""
    def is_kept(piece):
        if piece.startswith("["):
            return not piece.startswith("[unused")
        return all(ord(c) < 0x0500 or 0x1E00 <= ord(c) < 0x2E80 for c in piece)
    return [i for i, piece in enumerate(pieces) if is_kept(piece)]


def array(x):
    return x.detach().float().numpy()


def statements(head):
    """The tensors of a StatementHead. Word and cue each have one matrix for what is added and what is multiplied; a
    convolution is a matrix of what a word gives to the one behind it, to itself, to the one before it."""
    found = {}
    for name, parts in (("word", (head.word, head.word_factor)), ("cue", (head.cue, head.cue_factor))):
        found |= weights.matrix(f"statement.{name}", array(torch.cat([p.weight for p in parts])),
                                array(torch.cat([p.bias for p in parts])))
    for i, convolution in enumerate(head.convolutions):
        weight, bias = convolution.weight, convolution.bias
        nothing = torch.zeros_like(bias)
        found |= weights.matrix(f"statement.convolution.{i}", array(weight.permute(2, 0, 1).flatten(0, 1)),
                                array(torch.cat([nothing, bias, nothing])))
    found |= weights.matrix("statement.out", array(head.out.weight), array(head.out.bias))
    return found | {f"statement.{n}": getattr(head, n) for n in ("distance", "paragraph", "transition")}


def tensors(model, pieces, coreference, outside=0.0, first=0.0, cue=0.0, calibration=(0.0, 1.0, 0.1), names="mean"):
    encoder, kept = model.encoder, used_pieces(pieces.pieces)
    found = weights.embedding(array(encoder.piece.weight)[kept])
    found |= {"position": array(encoder.position.weight), "shape": array(encoder.shape.weight), "space": array(encoder.space.weight),
              "quote": array(encoder.quote.weight)}

    def norm(name, layer):
        found[f"{name}.weight"], found[f"{name}.bias"] = array(layer.weight), array(layer.bias)

    def matrix(name, layer):
        found.update(weights.matrix(name, array(layer.weight), array(layer.bias)))

    norm("input.norm", encoder.input_norm)
    for i, layer in enumerate(encoder.layers):
        matrix(f"layer.{i}.query_key_value", layer.query_key_value)
        matrix(f"layer.{i}.attention_out", layer.attention_out)
        matrix(f"layer.{i}.up", layer.up)
        matrix(f"layer.{i}.down", layer.down)
        norm(f"layer.{i}.attention.norm", layer.attention_norm)
        norm(f"layer.{i}.output.norm", layer.output_norm)
    # What names mean to a source, or to all on average, goes into the head itself.
    with torch.no_grad():
        labels = model.sizes[-1]
        parts = model.parts_of_names(names)
        for part in parts:
            model.tags.weight[-labels:] += part.weight / len(parts)
            model.tags.bias[-labels:] += part.bias / len(parts)
        model.tags.bias[-labels] += outside
        model.tags.bias[model.label("cue", "O")] -= cue
    matrix("tags", model.tags)
    for name in ("arc_dependent", "arc_head", "relation_dependent", "relation_head"):
        matrix(name, getattr(model, name))
    found |= {"arc.root": model.arc_root, "relation.root": model.relation_root}
    found |= {"arc.weight": model.arc_weight, "relation.weight": model.relation_weight}
    found |= statements(model.statements)
    for name, layer in (("tags", model.events.tags), ("anchor", model.events.anchor), ("word", model.events.word)):
        matrix(f"event.{name}", layer)
    found["event.weight"] = model.events.weight
    found["statement.calibration"] = torch.tensor(calibration)
    head = coreference["model"]
    head["mention.bias"][1] += first
    for name in ("anaphor", "antecedent", "mention"):
        found |= weights.matrix(f"coreference.{name}", array(head[f"{name}.weight"]), array(head[f"{name}.bias"]))
    found |= {"coreference.pair": head["pair.weight"], "coreference.pair.bias": head["pair_bias"],
              "coreference.pair.out": head["pair_out.weight"][0], "coreference.pair.out.bias": head["pair_out.bias"]}
    found = {k: array(v) if isinstance(v, torch.Tensor) else v for k, v in found.items()}
    found["vocabulary"] = "\n".join(pieces.pieces[i] for i in kept).encode()
    lines = [f"{ord(c):X}\t{folded}" for c, folded in sorted(folding().items()) if not "A" <= c <= "Z"]
    found["folding"] = "\n".join(lines).encode()
    return found


def named(groups):
    return [{"name": name, "labels": labels} for name, labels in groups]


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("model", type=Path)
    p.add_argument("work", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("version")
    p.add_argument("--base", type=Path, help="a weight file whose tensors are left out where they are the same")
    p.add_argument("--coreference", type=Path, required=True, help="the head made by coreference.py")
    p.add_argument("--outside", type=float, default=1.5, help="added to the score of being in no name; chosen on dev")
    p.add_argument("--first", type=float, default=-0.3, help="added to the score of being the first of a chain; chosen on dev")
    p.add_argument("--names", default="mean", help="whose names are meant: a source of the training, or the mean of all")
    p.add_argument("--cue", type=float, default=0.0, help="taken from the score of being no cue; chosen on dev")
    p.add_argument("--calibration", type=float, nargs=3, default=(0.0, 1.0, 0.1),
                   help="constant and factors that make a confidence (calibrate.py)")
    given = p.parse_args()
    model, _, pieces, state = load(given.model, given.work)
    config = state["config"]
    header = {"version": given.version, "config": {k: v for k, v in config.items() if isinstance(v, int)},
              "groups": named(config["groups"]), "events": named(config["events"]), "relations": config["relations"]}
    header["config"]["pieces"] = len(used_pieces(pieces.pieces))
    coreference = torch.load(given.coreference)
    header["config"]["projection"] = len(coreference["model"]["anaphor.weight"])
    found = tensors(model, pieces, coreference, given.outside, given.first, given.cue, given.calibration, given.names)
    if given.base:
        base, known = weights.read(given.base)
        header["base"] = base["version"]
        found = {name: tensor for name, tensor in found.items() if weights.encoded(tensor) != known.get(name)}
    weights.write(given.out, header, found)
    print(f"{given.out}: {given.out.stat().st_size:,} bytes, step {state['step']}")


if __name__ == "__main__":
    main()
