"""Subjects: what a post is about where it doesn't say so itself.

In this order: what structured data says is reviewed, the page's title, the thread's title, the post that is answered.
"""

from touchpoints.post import About


def reviewed(name: str | None, *, product: str | None = None) -> About | None:
    """What structured data (`itemReviewed`, a product) says that a review is about."""
    return About(name=name, product=product or name, by="structured_data") if name else None


def on_page(title: str | None) -> About | None:
    """What the page of a review is about, by its title."""
    return About(name=title, by="page_title") if title else None


def in_thread(title: str | None) -> About | None:
    """What an answer or a comment is about, by the title of the thread or article that it stands under."""
    return About(name=title, by="thread_title") if title else None
