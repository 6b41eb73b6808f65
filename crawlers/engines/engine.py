"""What an engine file declares: how one piece of software writes a post, and how its pages are told from others'.

Every module of this folder that holds a name `ENGINE` (an `Engine`) or `ENGINES` (a tuple of them) is found by walking
the folder (`crawlers.engines.registry`). Most engines are a table of selectors and nothing else. Values are looked up
in the order written: the first selector that yields a value wins.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from crawlers.extracted import ExtractedPost, Extraction
from crawlers.open_routes import OpenRoutes
from crawlers.view import View
from touchpoints.enumerations import Channel

Selectors = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostTable:
    """Where a post's parts are, each as selectors within the post (see `crawlers.markup.selector`).

    `post` finds the posts in the page. An empty `text` means the post itself. `quote` is taken out into `quotes`,
    `drop` (signatures, edit notes, buttons) is taken out for good. A post that matches `not_post`, or holds what it
    finds, is none (adverts, deleted posts). `native_id` is read with `id_pattern`, whose first group is the id, and
    gets `id_kind` before it where the software counts several kinds of posts apart ('comment-12'). `counted` says that
    a thread's first page starts with its first post, so that places can be counted where none is shown.
    """

    post: Selectors
    text: Selectors = ()
    author: Selectors = ()
    time: Selectors = ()
    modified: Selectors = ()
    title: Selectors = ()
    quote: Selectors = ()
    drop: Selectors = ()
    not_post: Selectors = ()
    native_id: Selectors = ()
    id_pattern: str = r"(\d+)(?!.*\d)"
    id_kind: str = ""
    permalink: Selectors = ()
    position: Selectors = ()
    position_pattern: str = r"(\d[\d.,]*)"
    position_from: int = 1
    counted: bool = True
    parent: Selectors = ()
    rating: Selectors = ()
    likes: Selectors = ()
    replies: Selectors = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTable:
    """Where the rest of a page is: what a thread page shows, and the way on.

    `thread_marks` says that this is a page which must hold posts: none found there means that the layout changed.
    `threads` finds, on a list, the links to threads; `boards`, on an index of lists, the links to those; `whole`, on a
    page that shows the first few posts of many, the link to the page of them all.
    `first_page` holds patterns and replacements that make the address of any page that of the thread's first; `last`
    finds the link to the last page.
    """

    title: Selectors = ()
    title_drop: Selectors = ()
    section: Selectors = ()
    thread_marks: Selectors = ()
    threads: Selectors = ()
    boards: Selectors = ()
    whole: Selectors = ()
    next: Selectors = ()
    last: Selectors = ()
    first_page: tuple[tuple[str, str], ...] = ()
    views: Selectors = ()


Amend = Callable[[View, HtmlElement, ExtractedPost], ExtractedPost | None]
Read = Callable[[View], Iterable[ExtractedPost]]
ReadJson = Callable[[View, Any], Extraction | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """One piece of software.

    `generator` is a pattern for `meta[name=generator]`; `marks` are strings of the page's source and `cookies` parts of
    cookie names, each of which speaks for this engine. `need` of them (the generator counts 3) recognise it. `over`
    names engines that give way when both are recognised. `vocabulary` says that this is no software but an open
    vocabulary (schema.org), tried on every page that no software's file could read. `unproven` says that no real page
    has confirmed the table. `canonical_drop` names parameters of addresses that make copies of a page.

    `amend` mends or refuses (None) one post after the table has read it; `read` reads all posts where a table cannot;
    `read_json` reads the software's open JSON and gives None for JSON that isn't its own; `routes` says where it is.
    """

    name: str
    version: str
    channel: Channel = Channel.FORUM
    generator: str = ""
    marks: tuple[str, ...] = ()
    cookies: tuple[str, ...] = ()
    need: int = 1
    over: tuple[str, ...] = ()
    posts: PostTable | None = None
    page: PageTable = field(default_factory=PageTable)
    amend: Amend | None = None
    read: Read | None = None
    read_json: ReadJson | None = None
    routes: OpenRoutes | None = None
    canonical_drop: tuple[str, ...] = ()
    vocabulary: bool = False
    unproven: bool = False
