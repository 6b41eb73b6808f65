"""What a page says of itself in JSON-LD: read leniently, and never believed alone."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

Item = dict[str, Any]

_COMMENTS = re.compile(r"^\s*(?://\s*)?<!\[CDATA\[|(?://\s*)?\]\]>\s*$|^\s*<!--|-->\s*$|/\*.{0,200}?\*/", re.DOTALL)
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_LONGEST = 2_000_000
_DEEPEST = 6
_MOST = 5_000


class StructuredData:
    """All typed items of a page's JSON-LD, the nested ones too; keys lower-case, since pages write `datepublished`."""

    def __init__(self, tree: HtmlElement) -> None:
        self._by_id: dict[str, Item] = {}
        self.items: list[Item] = []
        self._owners: dict[int, Item] = {}
        for block in _blocks(tree):
            self._collect(block, 0, None)

    def of_kind(self, *kinds: str) -> Iterator[Item]:
        """The items whose type ends with one of the kinds: 'Article' means NewsArticle too."""
        return (item for item in self.items if any(name.endswith(kinds) for name in kinds_of(item)))

    def resolved(self, value: Any) -> list[Item | str]:
        """A property as a list of items and texts; what is only a reference is looked up."""
        values = value if isinstance(value, list) else [value]
        return [found for one in values if (found := self._resolve(one)) not in (None, "", {})]

    def _resolve(self, value: Any) -> Item | str | None:
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        if not isinstance(value, dict):
            return None
        reference = value.get("@id")
        known = self._by_id.get(reference) if isinstance(reference, str) else None
        return {**known, **value} if known else value

    def owner(self, item: Item) -> Item | None:
        """The item that this one is written inside: the product of a review."""
        return self._owners.get(id(item))

    def _collect(self, node: Any, depth: int, owner: Item | None) -> None:
        if depth > _DEEPEST or len(self.items) > _MOST:
            return
        if isinstance(node, list):
            for one in node:
                self._collect(one, depth, owner)
        elif isinstance(node, dict):
            self._take(node, owner)
            for value in node.values():
                if isinstance(value, list | dict):
                    self._collect(value, depth + 1, node if "@type" in node else owner)

    def _take(self, item: Item, owner: Item | None) -> None:
        if owner is not None:
            self._owners[id(item)] = owner
        reference = item.get("@id")
        if isinstance(reference, str) and len(item) > len(self._by_id.get(reference, {})):
            self._by_id[reference] = item
        if "@type" in item:
            self.items.append(item)


def kinds_of(item: Item) -> tuple[str, ...]:
    """An item's types without their address: ('NewsArticle',)."""
    kinds = item.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return tuple(str(kind).rstrip("/").rsplit("/", 1)[-1] for kind in listed if isinstance(kind, str))


def text_in(value: Any) -> str | None:
    """The text of a property that may be a text, an item with a name or value, or a list of those."""
    if isinstance(value, list):
        return next((found for one in value if (found := text_in(one))), None)
    if isinstance(value, dict):
        return text_in(value.get("name") or value.get("@value") or value.get("@id"))
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _blocks(tree: HtmlElement) -> Iterator[Any]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            block = loads_leniently(script.text[:_LONGEST])
            if block is not None:
                yield _lowered(block)


def loads_leniently(text: str) -> Any:
    """JSON with line breaks in texts, comments around it or commas too many; None where it is none at all."""
    for written in (text, _TRAILING_COMMA.sub(r"\1", _COMMENTS.sub("", text.strip()))):
        try:
            return json.loads(written, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _lowered(node: Any, depth: int = 0) -> Any:
    if depth > 4 * _DEEPEST:
        return None
    if isinstance(node, dict):
        return {str(key).lower(): _lowered(value, depth + 1) for key, value in node.items()}
    if isinstance(node, list):
        return [_lowered(value, depth + 1) for value in node]
    return node
