"""JSON lines as documents: what `mundfunk mentions` takes in."""

import json
from typing import Any, NoReturn

from pydantic import ValidationError

from touchpoints.document import Document
from touchpoints.searchable import without_surrogates

_OWN = frozenset(Document.model_fields)
_SCALE = {"best": 5, "worst": 1}
_GIVEN = "structured_data"


class LineError(ValueError):
    """A line that is no document; the message says why."""


def parse_line(line: bytes) -> tuple[dict[str, Any], Document]:
    """A line as it was given and as a document. Keys that we don't know stay in the first and are not read.

    `about` may be a mere name, `rating` may leave out its scale (1 to 5).

    Raises:
        LineError: the line is no JSON object with an `id` and a `text`, or a field does not fit.
    """
    row = _row(line)
    for key in ("id", "text"):
        if key not in row:
            raise LineError(f'"{key}" is missing')
    try:
        document = Document.model_validate(_clean({key: row[key] for key in _OWN & row.keys()}))
    except ValidationError as error:
        raise LineError(_told(error)) from None
    for number, target in enumerate(document.targets):
        if not 0 <= target.start < target.end <= len(document.text):
            raise LineError(f"targets[{number}]: {target.start} to {target.end} lies outside the text")
    return row, document


def _row(line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise LineError(f"is not UTF-8 (byte {error.start + 1})") from None
    except RecursionError:
        raise LineError("is nested too deeply") from None
    except ValueError as error:
        raise LineError(f"is not valid JSON: {error}") from None
    if not isinstance(row, dict):
        raise LineError("is no JSON object")
    return row


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def _clean(row: dict[str, Any]) -> dict[str, Any]:
    """The row in the shape of a document, half characters replaced one for one so that offsets stay."""
    cleaned = {key: _mended(value) for key, value in row.items() if value is not None}
    if isinstance(cleaned["id"], int):
        cleaned["id"] = str(cleaned["id"])
    if isinstance(cleaned.get("about"), str):
        cleaned["about"] = {"name": cleaned["about"]}
    for key, default in (("about", {"by": _GIVEN}), ("rating", _SCALE)):
        if isinstance(cleaned.get(key), dict):
            cleaned[key] = {**default, **cleaned[key]}
    if isinstance(cleaned.get("rating"), int | float):
        cleaned["rating"] = {**_SCALE, "value": cleaned["rating"]}
    if isinstance(cleaned.get("targets"), list):
        cleaned["targets"] = [_place(target) for target in cleaned["targets"]]
    return cleaned


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return without_surrogates(value)
    if isinstance(value, dict):
        return {key: _mended(inner) for key, inner in value.items()}
    return value


def _place(target: Any) -> Any:
    return {key: target[key] for key in ("start", "end") if key in target} if isinstance(target, dict) else target


def _told(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    path = ".".join(str(part) for part in first["loc"])
    return f"{path}: {first['msg']}"
