"""Values out of JSON that a site tells: neither their place nor their type is taken for granted."""

from collections.abc import Callable
from html import unescape
from typing import Any, TypeVar

from crawlers.engines.values import whole_number
from crawlers.view import View

Row = dict[str, Any]
Read = TypeVar("Read")

_LARGEST = 10**15
_LONGEST_ID = 500


def inside(node: Any, *keys: str) -> Any:
    """What lies under the keys, one within the other; None where nothing does."""
    for key in keys:
        node = node.get(key) if isinstance(node, dict) else None
    return node


def has(node: Any, *keys: str) -> bool:
    """Whether it is an object in which something, be it nothing, lies under each of the keys."""
    return isinstance(node, dict) and all(key in node for key in keys)


def rows(told: Any) -> list[Row]:
    """The objects in a list, of which there are none in anything else."""
    return [row for row in told if isinstance(row, dict)] if isinstance(told, list) else []


def readable(view: View, told: list[Row], read: Callable[[Row], Read | None]) -> list[Read]:
    """What the rows hold; the view is told of those that lack what they have to have."""
    found = [held for row in told if (held := read(row)) is not None]
    if len(found) < len(told):
        view.left_out.append(f"{len(told) - len(found)} of {len(told)} entries are not as this software writes them")
    return found


def text(told: Any) -> str | None:
    """A value that should be words, free of the entities that some routes write, or None."""
    return unescape(_written(told) or "") or None


def words_of(told: Any) -> str:
    """A value that should be words, as it is written; nothing where it is none."""
    return _written(told) or ""


def identifier(told: Any) -> str | None:
    """A value that should be an id, or None."""
    written = _written(told)
    return written if written and len(written) <= _LONGEST_ID else None


def whole(told: Any) -> int | None:
    """A value that should be a whole number, or None; some routes write theirs as words."""
    if isinstance(told, str):
        return whole_number(told)
    return told if isinstance(told, int) and not isinstance(told, bool) and abs(told) < _LARGEST else None


def _written(told: Any) -> str | None:
    if isinstance(told, bool) or not isinstance(told, str | int):
        return None
    written = str(told)
    return written if written.strip() else None
