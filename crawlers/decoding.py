"""From bytes to a tree, whatever the bytes are: lying charsets, NULs, no markup at all, 5 MiB of nested tags."""

import re
from collections.abc import Mapping
from itertools import islice

from lxml import etree, html
from lxml.html import HtmlElement

from crawlers.charset import decoded

MAX_BYTES = 5 * 1024 * 1024
MAX_ELEMENTS = 20_000
"""Twice those of the largest page among 838 real ones."""
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{8000}")
_CROWDED_TAG = re.compile(r"""(<[a-zA-Z][\w:-]{0,40})(?:[^<>"']|"[^"<]*+"|'[^'<]*+'){8000,}+""")
"""A tag that says thousands of things outside of quotes: the parser holds each attribute against all others."""
_UNWANTED = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BINARY = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"RIFF",
    b"OggS",
    b"ID3",
)
_NO_MARKUP = re.compile(r"^(?:image|audio|video|font)/|^application/(?:pdf|zip|octet-stream|gzip)", re.IGNORECASE)


class UnreadableError(ValueError):
    """The bytes are no page; the message says what they are."""


def source_of(body: bytes, headers: Mapping[str, str]) -> str:
    """The page's markup as text, at most `MAX_BYTES` of it, without characters that no markup may hold.

    Raises:
        UnreadableError: the bytes are no text.
    """
    kind = headers.get("content-type", "")
    if _NO_MARKUP.match(kind) and not body.lstrip()[:1] == b"<":
        raise UnreadableError(f"is {kind.split(';')[0]}, no page")
    if body.startswith(_BINARY):
        raise UnreadableError("is a binary file, no page")
    text = decoded(body[:MAX_BYTES], kind)
    if text[:4096].count("\x00") > len(text[:4096]) // 8:
        raise UnreadableError("is binary data, no page")
    return _UNWANTED.sub("", text)


def without_unwanted(text: str) -> str:
    """The text without characters that no markup may hold and no database takes, though JSON can spell them."""
    # What most words are is seen at once.
    return text if text.replace("\n", " ").isprintable() else _UNWANTED.sub("", text)


def tree_of(source: str) -> HtmlElement:
    """The tree of a page's markup; an empty page gives an empty `<html>`."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8")
    # lxml.html asks Python for the class of every element; of forms and fields nothing more than of others is wanted.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        return html.document_fromstring(_without_crowds(source).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return html.Element("html")


def cut_off(tree: HtmlElement) -> bool:
    """Whether the tree held more than `MAX_ELEMENTS`; those after them, in the page's order, are gone."""
    first = next(islice(tree.iter(), MAX_ELEMENTS, None), None)
    if first is None:
        return False
    node = first
    for above in list(first.iterancestors()):
        del above[above.index(node) + (node is not first) :]
        node = above
    return True


def _without_crowds(source: str) -> str:
    """The markup with its crowded tags as bare ones."""
    kept, end = list[str](), 0
    for long in _LONG_TAG.finditer(source):
        crowded = _CROWDED_TAG.match(source, long.start()) if long.start() >= end else None
        if crowded:
            kept += (source[end : long.start()], crowded.group(1))
            end = crowded.end()
    return "".join((*kept, source[end:])) if kept else source
