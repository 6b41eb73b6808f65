"""From a record's pydantic model to the `$jsonSchema` that MongoDB holds every write against."""

from typing import Any

from pydantic import BaseModel

_BSON_TYPES: dict[str, str | list[str]] = {
    "string": "string",
    "integer": ["int", "long"],
    "number": ["double", "int", "long"],
    "boolean": "bool",
    "array": "array",
    "object": "object",
    "null": "null",
}
_TAKEN_OVER = ("enum", "minimum", "maximum", "pattern", "minItems", "maxItems", "minLength", "maxLength", "required")


def validator_of(model: type[BaseModel]) -> dict[str, Any]:
    """The validator of a collection of such records: every field there, none else, of the model's types."""
    schema = model.model_json_schema(by_alias=True, mode="serialization")
    return {"$jsonSchema": _translated(schema, schema.get("$defs", {}))}


def _translated(node: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """MongoDB knows BSON's types beside JSON's, and neither `$ref` nor `format`."""
    if "$ref" in node:
        return _translated(definitions[node["$ref"].rpartition("/")[2]], definitions)
    if node.get("format") == "date-time":
        return {"bsonType": "date"}
    if node.get("format") == "binary":
        return {"bsonType": "binData"}
    result: dict[str, Any] = {key: node[key] for key in _TAKEN_OVER if key in node}
    if "const" in node:
        result["enum"] = [node["const"]]
    if "type" in node:
        result["bsonType"] = _BSON_TYPES[node["type"]]
    for key in ("anyOf", "allOf"):
        if key in node:
            result[key] = [_translated(part, definitions) for part in node[key]]
    if "items" in node:
        result["items"] = _translated(node["items"], definitions)
    if "properties" in node:
        result["properties"] = {name: _translated(part, definitions) for name, part in node["properties"].items()}
    if isinstance(node.get("additionalProperties"), dict):
        result["additionalProperties"] = _translated(node["additionalProperties"], definitions)
    elif node.get("additionalProperties") is False:
        result["additionalProperties"] = False
    return result
