"""How many posts are read from one page, and how deep in each other."""

from collections.abc import Sequence
from typing import TypeVar

from lxml.html import HtmlElement

from crawlers.view import View

MOST_POSTS = 2000
"""The longest pages that forums write hold a few hundred."""

Found = TypeVar("Found")


def at_most(view: View, posts: Sequence[Found]) -> Sequence[Found]:
    """The first of a page's posts, read or not yet, and a word about those left out."""
    if len(posts) > MOST_POSTS:
        view.left_out.append(f"only the first {MOST_POSTS} of {len(posts)} posts were read")
    return posts[:MOST_POSTS]


def not_deep(posts: Sequence[HtmlElement], deepest: int) -> list[HtmlElement]:
    """Those that lie in fewer others than that: each is searched whole, and so what lies in it again and again."""
    depth: dict[HtmlElement, int] = {}
    for post in posts:
        depth[post] = next((depth[above] + 1 for above in post.iterancestors() if above in depth), 0)
    return [post for post in posts if depth[post] < deepest]
