"""Reads posts from a page without knowing its software."""

from crawlers.extracted import ExtractedPost
from crawlers.view import View


def read_general(view: View) -> tuple[ExtractedPost, ...]:
    """The posts that the page's repeated record holds."""
    return ()
