"""Makes a weight file of the program a model to learn on from: python published.py FILE WORK OUT.pt [--base FILE]

The weights are those of the file, 8-bit integers by their scales. What it does not hold begins anew: pieces that no English
article needs are MiniLM's, heads that serve training alone are random, and names mean the same to every source.
"""
import argparse
from pathlib import Path

import numpy
import torch

import weights
from batches import NAME_TAGS
from export import used_pieces
from model import Reader, load_minilm
from train import SOURCES, read_pieces

TYPES = {"f32": "<f4", "i8": "i1"}


def plain(kind, shape, data):
    """The numbers of a tensor; those of a matrix in panels still without its scale."""
    if kind != "panels":
        return numpy.frombuffer(data, TYPES[kind]).reshape(shape).astype(numpy.float32)
    outputs, inputs = shape
    panels = numpy.frombuffer(data, numpy.int8).reshape(-1, inputs // weights.GROUP, weights.PANEL, weights.GROUP)
    return panels.transpose(0, 2, 1, 3).reshape(-1, inputs)[:outputs].astype(numpy.float32)


def read(path, base=None):
    """The header and the tensors of a file by name, their scales multiplied in."""
    header, found = weights.read(path)
    if base:
        found = weights.read(base)[1] | found
    tensors = {name: plain(*entry) for name, entry in found.items() if entry[0] != "u8"}
    scaled = {name: x * tensors[scale][:, None] for name, x in tensors.items()
              if (scale := name.removesuffix(".weight") + ".scale") in tensors}
    return header, {name: torch.tensor(x) for name, x in (tensors | scaled).items() if not name.endswith(".scale")}


def configuration(header, pieces):
    groups, events = ([(g["name"], g["labels"]) for g in header[key]] for key in ("groups", "events"))
    assert groups[-1] == ("name", NAME_TAGS), "the file's labels of names are not those of this training"
    return header["config"] | {"pieces": len(pieces.pieces), "groups": groups, "events": events, "relations": header["relations"],
                               "sources": list(SOURCES)}


def names_of_encoder(layers):
    """The encoder's tensors: their names in the file by their names in the model, but for the pieces."""
    names = {"encoder.position.weight": "position", "encoder.shape.weight": "shape", "encoder.space.weight": "space",
             "encoder.quote.weight": "quote"}
    for part in ("weight", "bias"):
        names[f"encoder.input_norm.{part}"] = f"input.norm.{part}"
        for i in range(layers):
            for ours, theirs in (("attention_norm", "attention.norm"), ("output_norm", "output.norm")):
                names[f"encoder.layers.{i}.{ours}.{part}"] = f"layer.{i}.{theirs}.{part}"
            for matrix in ("query_key_value", "attention_out", "up", "down"):
                names[f"encoder.layers.{i}.{matrix}.{part}"] = f"layer.{i}.{matrix}" + (".bias" if part == "bias" else "")
    return names


def names_of_heads():
    names = {"arc_root": "arc.root", "relation_root": "relation.root", "arc_weight": "arc.weight", "relation_weight": "relation.weight",
             "events.weight": "event.weight", "statements.out.weight": "statement.out", "statements.out.bias": "statement.out.bias"}
    names |= {f"statements.{n}": f"statement.{n}" for n in ("distance", "paragraph", "transition")}
    matrices = {n: n for n in ("tags", "arc_dependent", "arc_head", "relation_dependent", "relation_head")}
    matrices |= {f"events.{n}": f"event.{n}" for n in ("tags", "anchor", "word")}
    return names | {f"{ours}.weight": theirs for ours, theirs in matrices.items()} \
        | {f"{ours}.bias": f"{theirs}.bias" for ours, theirs in matrices.items()}


def statement_parts(found, convolutions):
    """What the file holds as one matrix and the model as several (export.py)."""
    parts = {}
    for name in ("word", "cue"):
        for part, tensor in (("weight", found[f"statement.{name}"]), ("bias", found[f"statement.{name}.bias"])):
            parts[f"{name}.{part}"], parts[f"{name}_factor.{part}"] = tensor.chunk(2)
    for i in range(convolutions):
        kernel = found[f"statement.convolution.{i}"]
        parts[f"convolutions.{i}.weight"] = kernel.unflatten(0, (3, -1)).permute(1, 2, 0)
        parts[f"convolutions.{i}.bias"] = found[f"statement.convolution.{i}.bias"].chunk(3)[1]
    return {f"statements.{name}": tensor for name, tensor in parts.items()}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("file", type=Path)
    p.add_argument("work", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--base", type=Path, help="the weight file that holds what FILE leaves out")
    given = p.parse_args()
    pieces = read_pieces(given.work)
    header, found = read(given.file, given.base)
    config = configuration(header, pieces)
    model = Reader(config)
    own = model.state_dict()
    # Of a smaller file's layers only the pieces are MiniLM's own.
    own["encoder.piece.weight"].copy_(minilm_pieces(given.work, config))
    own["encoder.piece.weight"][used_pieces(pieces.pieces)] = found["piece.weight"]
    for ours, theirs in (names_of_encoder(config["layers"]) | names_of_heads()).items():
        own[ours].copy_(found[theirs])
    for ours, tensor in statement_parts(found, len(model.statements.convolutions)).items():
        own[ours].copy_(tensor)
    torch.save({"model": own, "average": own, "config": config, "step": 0}, given.out)
    print(f"{given.out}: {header['version']}")


def minilm_pieces(work, config):
    whole = Reader(config | {"layers": 6, "intermediate": 1536}).encoder
    load_minilm(whole, Path(work) / "minilm/model.safetensors")
    return whole.piece.weight


if __name__ == "__main__":
    with torch.no_grad():
        main()
