"""The shapes of the data files: what the invented people of the sample web wrote, and where."""

import tomllib
from importlib.resources import files
from typing import Literal

from pydantic import Field

from touchpoints.record import Record

Feeling = Literal["+", "0", "-"]
Admitted = Literal["yes", "no", "maybe"]

_JOURNALS = ("blog_mahlgrad", "blog_slowpour", "press_tagblatt", "press_kurier", "magazine")


class Words(Record):
    """What one person wrote.

    `at` is days before the web's first day, and the time in Berlin ('57d 08:12'). `feels` says how the words themselves
    speak of which brand; `admitted` whether the post concerns a watched brand at all; `contact` is what must be masked.
    """

    by: str = Field(min_length=1)
    at: str = Field(pattern=r"^\d+d [0-2]\d:[0-5]\d$")
    text: str = Field(min_length=1)
    lang: str | None = None
    feels: dict[str, Feeling] = Field(default_factory=dict)
    admitted: Admitted = "yes"
    contact: tuple[str, ...] = ()


class Reply(Record):
    """What the maker answered to a review."""

    at: str
    text: str


class Review(Words):
    """A review with its stars, one to five."""

    stars: int = Field(ge=1, le=5)
    title: str
    reply: Reply | None = None


class Product(Record):
    """A page of the portal. `brand` is the watched brand that its maker is, if it is one."""

    slug: str
    name: str
    maker: str
    brand: str | None = None
    category: str
    about: str
    reviews: tuple[Review, ...]


class HiddenPage(Record):
    """A page that robots.txt forbids."""

    slug: str
    title: str
    text: str


class Portal(Record):
    """The opinion portal."""

    name: str
    host: str
    motto: str
    reviews_per_page: int
    products: tuple[Product, ...]
    hidden: tuple[HiddenPage, ...]


class ForumPost(Words):
    """A forum post; `quote` is the number, from 1, of the post in the thread that it quotes."""

    quote: int | None = None


class Thread(Record):
    """A thread; `about` is the brand that its title names."""

    id: int
    title: str
    about: str | None = None
    lang: str = "de"
    posts: tuple[ForumPost, ...]


class Board(Record):
    """A board; `forbidden` ones are listed, and robots.txt forbids them."""

    id: int
    name: str
    forbidden: bool = False
    threads: tuple[Thread, ...]


class Member(Record):
    """What a member has set up."""

    signature: str


class Forum(Record):
    """The user forum."""

    name: str
    host: str
    motto: str
    posts_per_page: int
    topics_per_page: int
    members: dict[str, Member]
    boards: tuple[Board, ...]


class Comment(Words):
    """A comment on an article; `to` is the number, from 1, of the comment that it answers."""

    to: int | None = None


class Verdict(Record):
    """A test's verdict, as a German school grade from 1 (best) to 6."""

    word: str
    grade: float
    winner: bool = False


class Article(Words):
    """An article. `about` is the brand that its title names."""

    slug: str
    title: str
    section: str
    about: str | None = None
    agency: str | None = None
    verdict: Verdict | None = None
    forbidden: bool = False
    comments: tuple[Comment, ...] = ()


class Journal(Record):
    """A blog, a paper or a magazine."""

    kind: Literal["blog", "paper", "magazine"]
    name: str
    host: str
    motto: str
    lang: str = "de"
    articles: tuple[Article, ...]


class Content(Record):
    """The whole sample web."""

    portal: Portal
    forum: Forum
    journals: tuple[Journal, ...]


def load_content() -> Content:
    """What the data files hold."""
    return Content(
        portal=Portal.model_validate(_table("portal")),
        forum=Forum.model_validate(_table("forum")),
        journals=tuple(Journal.model_validate(_table(name)) for name in _JOURNALS),
    )


def _table(name: str) -> dict[str, object]:
    return tomllib.loads((files(__package__) / "data" / f"{name}.toml").read_text("utf-8"))
