"""A person's correction, laid over a reading."""

from typing import Any

from pydantic import ValidationError

from touchpoints.touchpoint import Correction, Touchpoint


def corrected(reading: Touchpoint, correction: Correction) -> Touchpoint:
    """The reading with the correction's changes in it.

    A change's key is a field's name, or a path with dots such as `sentiment.label`.

    Raises:
        ValueError: the changes don't make a touchpoint.
    """
    document = reading.to_document()
    for path, value in correction.changes.items():
        _set(document, path.split("."), value)
    return Touchpoint.model_validate({**document, "correction": correction.model_dump()})


def kept(reading: Touchpoint, correction: Correction | None) -> Touchpoint:
    """A new reading with the correction that the old one had; changes that no longer fit wait in the correction."""
    try:
        return corrected(reading, correction) if correction else reading.model_copy(update={"correction": None})
    except ValidationError:
        return reading.model_copy(update={"correction": correction})


def _set(document: dict[str, Any], path: list[str], value: Any) -> None:
    *parents, name = path
    for parent in parents:
        document = document.get(parent, {})
        if not isinstance(document, dict):
            raise ValueError(f"{parent} has no parts")  # noqa: TRY004 - a fault of the value, not of our types
    document[name] = value
