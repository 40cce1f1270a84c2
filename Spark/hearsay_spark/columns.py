"""The columns of the Parquet files: the fields of a record, as docs/schema/record.schema.json has them."""

import io
from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pyarrow.json as pajson

JSON = dict[str, Any]
SIMPLE = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}


def columns(schema: JSON) -> pa.Schema:
    """The columns that a JSON Schema of an object amounts to; deeper objects are structs, arrays are lists."""
    return pa.schema([(name, data_type(part, schema)) for name, part in schema["properties"].items()])


def data_type(part: JSON, schema: JSON) -> pa.DataType:
    """The type of a column that a part of a JSON Schema amounts to."""
    if "$ref" in part:
        return data_type(schema["$defs"][part["$ref"].removeprefix("#/$defs/")], schema)
    if "enum" in part or "const" in part:
        return pa.string()
    if "anyOf" in part:
        return data_type(next(option for option in part["anyOf"] if option.get("type") != "null"), schema)
    names = part["type"] if isinstance(part["type"], list) else [part["type"]]
    name = next(name for name in names if name != "null")
    if name == "object":
        return pa.struct([(field, data_type(value, schema)) for field, value in part["properties"].items()])
    if name == "array":
        return pa.list_(data_type(part["items"], schema))
    return SIMPLE[name]


def table(records: Sequence[bytes], schema: pa.Schema) -> pa.Table:
    """Records as rows; a part that a record was read without is null."""
    if not records:
        return schema.empty_table()
    text = b"\n".join(records) + b"\n"
    parsing = pajson.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore")
    return pajson.read_json(io.BytesIO(text), pajson.ReadOptions(use_threads=False, block_size=len(text)), parsing)
