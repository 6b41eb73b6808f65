"""The words of an element as a reader sees them.

Paragraphs stand apart by an empty line, `<br>` is a new line, list items have lines of their own, code keeps its
spaces. Pictures are told by their `alt` only where it stands for an emoji.
"""

import re
from collections.abc import Container

from lxml.html import HtmlElement

_PARAGRAPHS = frozenset(
    [
        "p",
        "div",
        "blockquote",
        "pre",
        "ul",
        "ol",
        "dl",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "article",
        "section",
        "header",
        "footer",
        "figure",
        "figcaption",
        "form",
        "fieldset",
        "hr",
        "address",
        "aside",
        "details",
        "summary",
        "center",
        "main",
        "nav",
    ]
)
_LINES = frozenset(["br", "li", "tr", "dt", "dd", "option", "caption"])
_SILENT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
        "math",
        "button",
        "select",
        "textarea",
        "input",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "canvas",
        "map",
        "link",
        "meta",
        "title",
        "noframes",
    ]
)
_TELLING_ALONE = frozenset(["img", "pre"])
"""Elements whose words are not just their text, even where no element is in them."""
_INVISIBLE = re.compile("[\u00ad\u200b\ufeff\u2060]")
_EMOJI = re.compile(
    "[\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff\ufe0f\u200d\u20e3\U000e0020-\U000e007f#*0-9]+"
)
_PARAGRAPH, _LINE = "\n\n", "\n"


def text_of(element: HtmlElement, without: Container[HtmlElement] = ()) -> str:
    """The element's words; the elements in `without` (and all below them) are left out, what follows them is not."""
    if not len(element) and element.tag not in _TELLING_ALONE and _is_heard(element, without):
        return " ".join(_INVISIBLE.sub("", element.text or "").split())
    writer = _Writer()
    walk: list[tuple[HtmlElement, bool]] = [(element, True)]
    while walk:
        node, opening = walk.pop()
        if opening and _is_heard(node, without):
            writer.enter(node)
            walk.append((node, False))
            walk.extend((child, True) for child in reversed(node))
            continue
        writer.leave(node, heard=not opening)
        if node is not element and node.tail:
            writer.write(node.tail)
    return writer.text()


def _is_heard(node: HtmlElement, without: Container[HtmlElement]) -> bool:
    return isinstance(node.tag, str) and node.tag not in _SILENT and node not in without


class _Writer:
    """Collects words and the breaks between them; of two breaks that meet, the greater one counts."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._break = ""
        self._kept_spaces = 0
        self._glue = True

    def enter(self, node: HtmlElement) -> None:
        tag = node.tag
        if tag in _PARAGRAPHS:
            self._ask(_PARAGRAPH)
        elif tag in _LINES:
            self._ask(_LINE, again=tag == "br")
        elif tag in {"td", "th"}:
            self.write(" ")
        elif tag == "img":
            self.write(_emoji(node))
        if tag == "pre":
            self._kept_spaces += 1
        if node.text:
            self.write(node.text)

    def leave(self, node: HtmlElement, *, heard: bool) -> None:
        tag = node.tag
        if tag == "pre" and heard:
            self._kept_spaces -= 1
        if tag in _PARAGRAPHS:
            self._ask(_PARAGRAPH)
        elif tag in _LINES and tag != "br":
            self._ask(_LINE)

    def write(self, words: str) -> None:
        if self._kept_spaces:
            self._put(words.replace("\r\n", "\n").replace("\u00a0", " "), words.strip() == "")
            return
        words = _evenly_spaced(words if words.isascii() else _INVISIBLE.sub("", words))
        self._put(words, words in {"", " "})

    def _put(self, words: str, blank: bool) -> None:
        if blank:
            if words and not self._break and self._parts and not self._parts[-1][-1].isspace():
                self._parts.append(words if self._kept_spaces else " ")
            return
        if self._break or not self._parts:
            words = words if self._kept_spaces else words.lstrip(" ")
            if self._parts:
                self._parts[-1] = self._parts[-1].rstrip(" ")
                self._parts.append(self._break)
            self._break = ""
        elif self._parts[-1][-1:] == " " and not self._kept_spaces:
            words = words.lstrip(" ")
        self._parts.append(words)

    def _ask(self, wanted: str, *, again: bool = False) -> None:
        if again and self._break == _LINE:
            self._break = _PARAGRAPH
        elif len(wanted) > len(self._break):
            self._break = wanted

    def text(self) -> str:
        return "".join(self._parts).strip()


def _evenly_spaced(words: str) -> str:
    """The words with one space for each stretch of white space, also before and behind them."""
    inner = " ".join(words.split())
    before = " " if words[:1].isspace() else ""
    return f"{before}{inner} " if inner and words[-1:].isspace() else before + inner


def _emoji(image: HtmlElement) -> str:
    alt = (image.get("alt") or "").strip()
    return alt if len(alt) <= 16 and not alt.isascii() and _EMOJI.fullmatch(alt) else ""
