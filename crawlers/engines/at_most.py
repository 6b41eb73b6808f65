"""How many posts are read from one page."""

from lxml.html import HtmlElement

from crawlers.view import View

MOST_POSTS = 2000
"""The longest pages that forums write hold a few hundred."""


def at_most(view: View, elements: list[HtmlElement]) -> list[HtmlElement]:
    """The first of a page's posts, and a word about those left out."""
    if len(elements) > MOST_POSTS:
        view.left_out.append(f"only the first {MOST_POSTS} of {len(elements)} posts were read")
    return elements[:MOST_POSTS]
