"""RDFa Lite, the same vocabulary in other attributes: `typeof` and `property` say what `itemtype` and `itemprop` do."""

from lxml import etree
from lxml.html import HtmlElement

_SCHEMA = "https://schema.org/"
_NOT_SCHEMA = ("og:", "article:", "fb:", "product:", "twitter:", "book:", "profile:", "video:", "dc:", "foaf:", "sioc:")


def written_as_microdata(tree: HtmlElement) -> HtmlElement:
    """The tree, each RDFa item and property in its body marked as microdata too."""
    for element in tree.iter(etree.Element):
        kind, name = element.get("typeof"), element.get("property")
        if kind and not element.get("itemtype"):
            element.set("itemtype", _SCHEMA + _local(kind))
        if name and not name.startswith(_NOT_SCHEMA) and not element.get("itemprop"):
            element.set("itemprop", _local(name))
    return tree


def _local(name: str) -> str:
    """The name without its vocabulary: 'schema:Review', 'https://schema.org/Review' and 'Review' are one."""
    first = name.split()[0] if name.split() else ""
    return first.rsplit("/", 1)[-1].rsplit("#", 1)[-1].rsplit(":", 1)[-1]
