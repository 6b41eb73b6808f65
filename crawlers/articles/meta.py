"""The `meta` elements of a page: Open Graph, Dublin Core and the like."""

from collections.abc import Iterator

from lxml.html import HtmlElement


class Meta:
    """All of a page's `meta` values by lower-case name."""

    def __init__(self, tree: HtmlElement) -> None:
        self._values: dict[str, list[str]] = {}
        for element in tree.iter("meta"):
            name = element.get("property") or element.get("name") or element.get("itemprop") or ""
            value = " ".join((element.get("content") or "").split())
            if name and value:
                self._values.setdefault(name.lower(), []).append(value)

    def all(self, *names: str) -> Iterator[str]:
        """Every value under these names, those of the first name first."""
        return (value for name in names for value in self._values.get(name, ()))

    def first(self, *names: str) -> str | None:
        """The first value under these names."""
        return next(self.all(*names), None)
