"""Outline: a page measured in one walk, so that all that follows is cheap: who lies in whom, and how much each says."""

from dataclasses import dataclass, field

from lxml.html import HtmlElement

_SILENT = frozenset(
    [
        "script",
        "style",
        "template",
        "head",
        "svg",
        "math",
        "select",
        "textarea",
        "iframe",
        "object",
        "option",
        "noframes",
    ]
)
_LINKS = frozenset({"a", "button"})
TEST_MARKS = ("data-hook", "data-testid", "data-test-id", "data-test", "data-qa", "data-cy", "data-e2e")
"""Attributes by which sites' own tests find an element: they stay telling where class names are hashes."""
MOST_NODES = 20_000
"""Elements of a page that are measured; real pages hold a few thousand."""


@dataclass(slots=True)
class Node:
    """One element: its place in the page's order, that of its last descendant, and the characters in and below it.

    `words` counts what stands outside links and buttons, `linked` what stands inside.
    """

    element: HtmlElement
    parent: "Node | None"
    start: int
    end: int = 0
    words: int = 0
    linked: int = 0
    children: list["Node"] = field(default_factory=list)

    def holds(self, other: "Node") -> bool:
        """Whether the other lies in this one (or is it)."""
        return self.start <= other.start <= self.end


class Outline:
    """The elements of a page that a reader can see, in their order; `is_cut` where there were too many for all."""

    def __init__(self, tree: HtmlElement) -> None:
        self.nodes: list[Node] = []
        self._by_element: dict[HtmlElement, Node] = {}
        self.is_cut = False
        self._walk(tree)

    def node(self, element: HtmlElement) -> Node | None:
        """The element's node, or None where no reader can see it."""
        return self._by_element.get(element)

    def _walk(self, tree: HtmlElement) -> None:
        stack: list[tuple[HtmlElement, Node | None, bool]] = [(tree, None, False)]
        open_nodes: list[Node] = []
        while stack and len(self.nodes) < MOST_NODES:
            element, parent, in_link = stack.pop()
            if not isinstance(element.tag, str) or element.tag in _SILENT or _is_hidden(element):
                _say(parent, element.tail, in_link=in_link)
                continue
            node = Node(element, parent, len(self.nodes))
            self.nodes.append(node)
            self._by_element[element] = node
            open_nodes.append(node)
            inside = in_link or element.tag in _LINKS
            _say(node, element.text, in_link=inside)
            _say(parent, element.tail, in_link=in_link)
            if parent is not None:
                parent.children.append(node)
            stack.extend((child, node, inside) for child in reversed(element))
        self.is_cut = bool(stack)
        self._add_up()

    def _add_up(self) -> None:
        for node in reversed(self.nodes):
            node.end = max(node.end, node.start)
            if node.parent is not None:
                node.parent.words += node.words
                node.parent.linked += node.linked
                node.parent.end = max(node.parent.end, node.end)


def _say(node: Node | None, text: str | None, *, in_link: bool) -> None:
    if node is None or not text:
        return
    length = len(" ".join(text.split()))
    if in_link:
        node.linked += length
    else:
        node.words += length


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and "display:none" in style.replace(" ", "").lower())
