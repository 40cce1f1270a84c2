"""Writes the weight file that `Sources/Language/Model` reads.

Little endian: 8 bytes "HEARSAY\\x01", u32 CRC-32 of all that follows the first 16 bytes, u32 length of the header, the
header (JSON), the tensors. Every offset counts from the start of the file and is a multiple of 64. The header names for
each tensor its type:

    f32      float32, row by row
    i8       8-bit integers, row by row
    u8       bytes
    panels   the 8-bit weights of a matrix [out, in], in a multiple of 4, ordered as the kernels read them:
             [out / 32][in / 4][32][4]. Rows are filled up with zeros to a multiple of 32.
"""
import json
import struct
import zlib
from pathlib import Path

import numpy

MAGIC = b"HEARSAY\x01"
FORMAT = 2
PANEL = 32
GROUP = 4


class Panels:
    """The 8-bit weights [out, in] of a matrix, to be written in panels."""

    def __init__(self, weights):
        outputs, inputs = weights.shape
        assert weights.dtype == numpy.int8 and inputs % GROUP == 0
        self.shape = (outputs, inputs)
        padded = numpy.zeros((-(-outputs // PANEL) * PANEL, inputs), numpy.int8)
        padded[:outputs] = weights
        tiles = padded.reshape(-1, PANEL, inputs // GROUP, GROUP).transpose(0, 2, 1, 3)
        self.data = numpy.ascontiguousarray(tiles)


def quantize(weights):
    """Symmetric 8-bit integers (-127...127) and their scale, row by row: weights = integers * scale[:, None]."""
    weights = numpy.asarray(weights, numpy.float32)
    scale = numpy.abs(weights).max(axis=1) / 127
    scale[scale == 0] = 1
    integers = numpy.clip(numpy.rint(weights / scale[:, None]), -127, 127).astype(numpy.int8)
    return integers, scale.astype(numpy.float32)


def matrix(name, weights, bias):
    """The three tensors of a matrix [out, in] with a bias: NAME (panels), NAME.scale, NAME.bias."""
    integers, scale = quantize(weights)
    return {name: Panels(integers), f"{name}.scale": scale, f"{name}.bias": numpy.asarray(bias, numpy.float32)}


def embedding(weights):
    """The tensors of the embeddings of pieces [V, H]: piece.weight (i8), piece.scale."""
    integers, scale = quantize(weights)
    return {"piece.weight": integers, "piece.scale": scale}


def encoded(tensor):
    """Type, shape and bytes of a tensor."""
    if isinstance(tensor, Panels):
        return "panels", tensor.shape, tensor.data.tobytes()
    if isinstance(tensor, bytes):
        return "u8", (len(tensor),), tensor
    tensor = numpy.ascontiguousarray(tensor)
    kind = {"int8": "i8", "uint8": "u8", "float32": "f32"}[tensor.dtype.name]
    return kind, tensor.shape, tensor.astype(tensor.dtype.newbyteorder("<")).tobytes()


def read(path):
    """The header of a file, and each tensor as `encoded` gives it."""
    data = Path(path).read_bytes()
    header = json.loads(data[16:16 + struct.unpack_from("<I", data, 12)[0]])
    return header, {t["name"]: (t["type"], tuple(t["shape"]), data[t["offset"]:t["offset"] + t["length"]]) for t in header["tensors"]}


def write(path, header, tensors):
    """Writes a file. `header`: version, config, groups, relations. `tensors`: name to numpy array, bytes or Panels."""
    parts = {name: encoded(tensor) for name, tensor in tensors.items()}

    def head(start):
        entries = []
        offset = start
        for name, (kind, shape, data) in parts.items():
            entry = {"name": name, "type": kind, "shape": list(shape), "offset": offset, "length": len(data)}
            entries.append(entry)
            offset += -(-len(data) // 64) * 64
        return json.dumps({"format": FORMAT} | header | {"tensors": entries}, separators=(",", ":")).encode()

    start = 0
    while len(head(start)) + 16 > start:  # The offsets lengthen the header that they stand behind.
        start = -(-(len(head(start)) + 16) // 64) * 64
    text = head(start)
    body = bytearray(text.ljust(start - 16, b" "))
    for _, _, data in parts.values():
        body += data.ljust(-(-len(data) // 64) * 64, b"\0")
    with open(path, "wb") as file:
        file.write(MAGIC + struct.pack("<II", zlib.crc32(body), start - 16) + body)
