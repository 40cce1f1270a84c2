"""Writes name tables: names, and the rows of facts that each of them names. `NameTable` in Sources/Gazetteer reads them.

    table = NameTable(fields=4)
    table.add(["Budapest", "Buda-Pest"], 3054643, latitude(47.498), longitude(19.040), "HUN")
    table.write("Sources/CGazetteer/cities.table", version="2026-11-23")

The file, all numbers little-endian:

    0   "HEARTAB" and the number of the format, 1
    8   CRC-32 of all that follows
    12  seven numbers of 32 bits: names, blocks, rows, fields of a row, bytes of entries, bytes of strings, the string that
        names the version
    40  the place in `entries` at which each block begins, 32 bits each
        the rows, 32 bits a field: a number (signed ones as two's complement), or the place of a string in `strings`
        entries: the names, folded (folding.py), in the order of their bytes, 16 to a block. Each is the number of bytes that
          it shares with the name before it (0 at the beginning of a block), the number of bytes that follow, these, the
          number of its rows, and the rows, ascending: the first as it is, of the others how far from the one before.
          Numbers are LEB128.
        strings: each its length, LEB128, and UTF-8; the empty one stands at 0

Rows stand in the order in which they were added: put what a name means most often first. The same calls give the same bytes.
Standard library only.
"""

import struct
import zlib

from folding import fold

FORMAT = 1
BLOCK = 16


def degrees(value):
    """A coordinate as a field: ten thousandths of a degree."""
    return round(value * 10_000)


def leb128(number):
    encoded = bytearray()
    while number > 0x7F:
        encoded.append(number & 0x7F | 0x80)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)


class NameTable:
    def __init__(self, fields):
        self.fields = fields
        self.rows = []
        self.names = {}
        self.places = {"": 0}
        self.strings = bytearray(b"\0")

    def add(self, names, *values):
        """Adds a row of facts under all its names, folded here. Returns its number."""
        if len(values) != self.fields:
            raise ValueError(f"{len(values)} values for {self.fields} fields: {values}")
        row = len(self.rows)
        self.rows.append([self._string(value) if isinstance(value, str) else value & 0xFFFF_FFFF for value in values])
        for key in {fold(name).encode() for name in names}:
            if 0 < len(key) <= 200:
                self.names.setdefault(key, []).append(row)
        return row

    def _string(self, text):
        if text not in self.places:
            self.places[text] = len(self.strings)
            encoded = text.encode()
            self.strings += leb128(len(encoded)) + encoded
        return self.places[text]

    def _entries(self):
        """The encoded names, and where each block of them begins."""
        entries, starts, previous = bytearray(), [], b""
        for number, (key, rows) in enumerate(sorted(self.names.items())):
            shared = 0
            if number % BLOCK == 0:
                starts.append(len(entries))
            else:
                while shared < min(len(key), len(previous)) and key[shared] == previous[shared]:
                    shared += 1
            entries += leb128(shared) + leb128(len(key) - shared) + key[shared:] + leb128(len(rows))
            for row, before in zip(rows, [0] + rows):
                entries += leb128(row - before)
            previous = key
        return entries, starts

    def encoded(self, version):
        version = self._string(version)
        entries, starts = self._entries()
        header = [len(self.names), len(starts), len(self.rows), self.fields, len(entries), len(self.strings), version]
        numbers = header + starts + [value for row in self.rows for value in row]
        body = struct.pack(f"<{len(numbers)}I", *numbers) + entries + self.strings
        return b"HEARTAB" + bytes([FORMAT]) + struct.pack("<I", zlib.crc32(body)) + body

    def write(self, path, version):
        with open(path, "wb") as file:
            file.write(self.encoded(version))
