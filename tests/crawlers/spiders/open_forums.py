"""An invented forum as three pieces of software write it, each as pages and as JSON."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.crawlers.spiders.site import Site
from tests.crawlers.spiders.worlds import ago

PER_PAGE = {"discourse": 20, "nodebb": 10, "misago": 10}


@dataclass
class Thread:
    number: int
    title: str
    posts: list[tuple[str, datetime, str]] = field(default_factory=list)

    def write(self, author: str, days: float, words: str) -> None:
        self.posts.append((author, ago(days), words))

    def numbered(self) -> list[tuple[int, str, datetime, str]]:
        """With ids that no other thread's posts have."""
        return [(1000 * self.number + place, *post) for place, post in enumerate(self.posts, 1)]


@dataclass
class OpenForum:
    """`html` and `api` say whether the pages and the routes are there."""

    software: str
    threads: list[Thread]
    html: bool = True
    api: bool = True

    def write(self, site: Site) -> None:
        site.pages = {"/robots.txt": site.pages["/robots.txt"]}
        pages, routes = _WRITERS[self.software](self)
        site.pages |= {path: _document(self.software, body) for path, body in pages.items() if self.html or path == "/"}
        site.pages |= {path: json.dumps(body) for path, body in routes.items() if self.api}


def forum(software: str, **told: Any) -> OpenForum:
    """Three threads, the first longer than a page."""
    threads = [Thread(number, f"Thema {number} von Nordlicht") for number in (1, 2, 3)]
    for place in range(PER_PAGE[software] + 3):
        threads[0].write(
            f"leser{place % 4}", 4 - place / 24, f"Der Zähler von Nordlicht steht bei {place}. So geht es."
        )
    threads[1].write("anna", 3, "Nordlicht hat mir heute geschrieben, und zwar freundlich.")
    threads[1].write("bernd", 2, "Bei mir hat sich Nordlicht seit Wochen nicht gemeldet.")
    threads[2].write("clara", 1, "Wer von euch ist schon einmal zu Nordlicht gewechselt?")
    return OpenForum(software, threads, **told)


def _document(software: str, body: str) -> str:
    return f'<!DOCTYPE html><html lang="de"><head>{_HEADS[software]}</head><body>{body}</body></html>'


_HEADS = {
    "discourse": '<meta name="generator" content="Discourse 3.4"><title>Forum</title>',
    "nodebb": '<title>Forum</title><script src="/assets/nodebb.min.js"></script>',
    "misago": '<title>Forum</title><link href="/static/misago/css/misago.css" rel="stylesheet">',
}


def _pages(thread: Thread, size: int) -> list[list[tuple[int, str, datetime, str]]]:
    posts = thread.numbered()
    return [posts[start : start + size] for start in range(0, len(posts), size)]


def _discourse(forum: OpenForum) -> tuple[dict[str, str], dict[str, Any]]:
    pages: dict[str, str] = {}
    routes: dict[str, Any] = {}
    rows = "".join(
        f'<tr class="topic-list-item"><td><a class="title raw-link raw-topic-link" href="/t/thema/{thread.number}">'
        f"{thread.title}</a></td><td>{len(thread.posts)}</td></tr>"
        for thread in forum.threads
    )
    pages["/"] = f'<table class="topic-list">{rows}</table><div class="crawler-nav"></div>'
    topics = [
        {
            "id": thread.number,
            "slug": "thema",
            "title": thread.title,
            "posts_count": len(thread.posts),
            "last_posted_at": thread.posts[-1][1].isoformat(),
        }
        for thread in forum.threads
    ]
    routes["/latest.json"] = {"topic_list": {"topics": topics}}
    for thread in forum.threads:
        split = _pages(thread, PER_PAGE["discourse"])
        for number, posts in enumerate(split, 1):
            address = f"/t/thema/{thread.number}" + (f"?page={number}" if number > 1 else "")
            first = (number - 1) * PER_PAGE["discourse"]
            shown = "".join(
                f'<div id="post_{place}" class="topic-body crawler-post"><div class="crawler-post-meta">'
                f'<span class="creator" itemprop="author"><span itemprop="name">{author}</span></span>'
                f'<time datetime="{when.isoformat()}" class="post-time">neulich</time>'
                f'<span itemprop="position">{place}</span></div>'
                f'<div class="post" itemprop="text"><p>{words}</p></div></div>'
                for place, (_, author, when, words) in enumerate(posts, first + 1)
            )
            more = f'<a rel="next" href="/t/thema/{thread.number}?page={number + 1}">weiter</a>'
            more = f'<div class="crawler-nav">{more if number < len(split) else ""}</div>'
            canonical = f'<link rel="canonical" href="{{site}}{address}">'
            pages[address] = (
                f'{canonical}<div id="topic-title"><h1><a href="#">{thread.title}</a></h1></div>{shown}{more}'
            )
            routes[address.replace(f"/{thread.number}", f"/{thread.number}.json", 1)] = {
                "id": thread.number,
                "slug": "thema",
                "title": thread.title,
                "post_stream": {
                    "stream": [post[0] for post in thread.numbered()],
                    "posts": [
                        {
                            "id": native,
                            "post_number": place,
                            "post_type": 1,
                            "username": author,
                            "created_at": when.isoformat(),
                            "cooked": f"<p>{words}</p>",
                        }
                        for place, (native, author, when, words) in enumerate(posts, first + 1)
                    ],
                },
            }
    return pages, routes


def _nodebb(forum: OpenForum) -> tuple[dict[str, str], dict[str, Any]]:
    pages: dict[str, str] = {}
    routes: dict[str, Any] = {}
    rows = "".join(
        f'<li component="category/topic"><h2 component="topic/header"><a href="/topic/{thread.number}/thema">'
        f"{thread.title}</a></h2><span>{len(thread.posts)}</span></li>"
        for thread in forum.threads
    )
    pages["/"] = f'<ul component="category">{rows}</ul>'
    topics = [
        {
            "tid": thread.number,
            "slug": f"{thread.number}/thema",
            "postcount": len(thread.posts),
            "lastposttimeISO": thread.posts[-1][1].isoformat(),
        }
        for thread in forum.threads
    ]
    routes["/api/recent"] = {"topics": topics, "topicCount": len(topics), "pagination": {"next": {"active": False}}}
    for thread in forum.threads:
        split = _pages(thread, PER_PAGE["nodebb"])
        for number, posts in enumerate(split, 1):
            address = f"/topic/{thread.number}/thema" + (f"?page={number}" if number > 1 else "")
            first = (number - 1) * PER_PAGE["nodebb"]
            shown = "".join(
                f'<li component="post" data-pid="{native}" data-index="{place}" data-username="{author}">'
                f'<meta itemprop="datePublished" content="{when.isoformat()}">'
                f'<div component="post/content"><p>{words}</p></div></li>'
                for place, (native, author, when, words) in enumerate(posts, first)
            )
            goes_on = number < len(split)
            more = f'<link rel="next" href="/topic/{thread.number}/thema?page={number + 1}">' if goes_on else ""
            title = f'<h1 component="topic/title">{thread.title}</h1>'
            pages[address] = f'{more}<div component="topic">{title}<ul>{shown}</ul></div>'
            routes["/api" + address] = {
                "tid": thread.number,
                "slug": f"{thread.number}/thema",
                "title": thread.title,
                "pagination": {"next": {"active": goes_on, "page": number + 1}},
                "posts": [
                    {
                        "pid": native,
                        "index": place,
                        "user": {"username": author},
                        "timestampISO": when.isoformat(),
                        "content": f"<p>{words}</p>",
                    }
                    for place, (native, author, when, words) in enumerate(posts, first)
                ],
            }
    return pages, routes


def _misago(forum: OpenForum) -> tuple[dict[str, str], dict[str, Any]]:
    pages: dict[str, str] = {}
    routes: dict[str, Any] = {}
    rows = "".join(
        f'<li><a class="item-title thread-title" href="/t/thema/{thread.number}/">{thread.title}</a>'
        f"<span>{len(thread.posts)}</span></li>"
        for thread in forum.threads
    )
    pages["/"] = f'<ul class="threads-list">{rows}</ul><div id="misago-container"></div>'
    results = [
        {
            "id": thread.number,
            "replies": len(thread.posts) - 1,
            "last_post_on": thread.posts[-1][1].isoformat(),
            "url": {"index": f"/t/thema/{thread.number}/"},
        }
        for thread in forum.threads
    ]
    routes["/api/threads/"] = {"results": results, "subcategories": [], "next": None}
    for thread in forum.threads:
        split = _pages(thread, PER_PAGE["misago"])
        for number, posts in enumerate(split, 1):
            own = f"/t/thema/{thread.number}/"
            address = own + (f"{number}/" if number > 1 else "")
            shown = "".join(
                f'<li id="post-{native}" class="post"><a class="item-title"><span itemprop="author">{author}</span></a>'
                f'<a href="{own}post/{native}/" class="posted-on"><time itemprop="datePublished" '
                f'datetime="{when.isoformat()}">neulich</time></a>'
                f'<article class="misago-markup"><p>{words}</p></article></li>'
                for native, author, when, words in posts
            )
            goes_on = number < len(split)
            more = f'<link rel="next" href="{own}{number + 1}/">' if goes_on else ""
            canonical = f'<link rel="canonical" href="{{site}}{address}">'
            pages[address] = f'{canonical}{more}<h1>{thread.title}</h1><ul class="posts-list">{shown}</ul>'
            route = f"/api/threads/{thread.number}/posts/" + (f"?page={number}" if number > 1 else "")
            routes[route] = {
                "id": thread.number,
                "title": thread.title,
                "started_on": thread.posts[0][1].isoformat(),
                "url": {"index": own},
                "post_set": {
                    "next": number + 1 if goes_on else None,
                    "results": [
                        {
                            "id": native,
                            "poster_name": author,
                            "posted_on": when.isoformat(),
                            "content": f"<p>{words}</p>",
                            "url": {"index": f"{own}post/{native}/"},
                        }
                        for native, author, when, words in posts
                    ],
                },
            }
    return pages, routes


_WRITERS = {"discourse": _discourse, "nodebb": _nodebb, "misago": _misago}
