"""Invented pages: a forum in phpBB's markup, a journal with structured data, a portal of reviews."""

import json
from datetime import UTC, datetime, timedelta

NOW = datetime.now(UTC).replace(microsecond=0)
PAGE = '<!DOCTYPE html><html lang="de"><head><title>{title}</title>{head}</head><body{body}>{content}</body></html>'
PHPBB = ' id="phpbb" class="nojs notouch section-viewtopic ltr"'


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def forum_post(number: int, author: str, when: datetime, words: str) -> str:
    return f"""<div id="p{number}" class="post has-profile bg2"><div class="inner">
      <dl class="postprofile"><dt><a href="./memberlist.php?u={number}" class="username">{author}</a></dt></dl>
      <div class="postbody"><div id="post_content{number}">
      <h3><a href="./viewtopic.php?p={number}#p{number}">Re: Thema</a></h3>
      <p class="author"><a class="unread" href="./viewtopic.php?p={number}#p{number}">Beitrag</a> von
      <strong><a class="username" href="./memberlist.php?u={number}">{author}</a></strong> »
      <time datetime="{when.isoformat()}">{when:%d.%m.%Y, %H:%M}</time></p>
      <div class="content">{words}</div></div></div></div></div>"""


def thread_page(title: str, posts: list[str], further: str | None = None) -> str:
    pages = (
        f'<div class="pagination"><a class="button" rel="next" href="{further}">Nächste</a></div>' if further else ""
    )
    foot = '<div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a>® Forum Software</div>'
    content = f'<h2 class="topic-title"><a href="#">{title}</a></h2>{pages}{"".join(posts)}{pages}{foot}'
    return PAGE.format(title=f"{title} - Stromforum", head="", body=PHPBB, content=content)


def list_page(threads: list[tuple[str, str, int]], further: str | None = None) -> str:
    """A list of (address, title, replies)."""
    rows = "".join(
        f"""<li class="row bg1"><dl class="row-item topic_read"><dt><div class="list-inner">
        <a href="{url}" class="topictitle">{title}</a></div></dt>
        <dd class="posts">{replies} <dfn>Antworten</dfn></dd>
        <dd class="views">{replies * 97 + 1000} <dfn>Zugriffe</dfn></dd></dl></li>"""
        for url, title, replies in threads
    )
    pages = (
        f'<div class="pagination"><a class="button" rel="next" href="{further}">Nächste</a></div>' if further else ""
    )
    foot = '<div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a>® Forum Software</div>'
    body = PHPBB.replace("viewtopic", "viewforum")
    content = f'<h2 class="forum-title">Strom</h2>{pages}<ul class="topiclist topics">{rows}</ul>{foot}'
    return PAGE.format(title="Strom - Stromforum", head="", body=body, content=content)


def article(path: str, title: str, when: datetime, words: str, author: str = "Rike Sander") -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": when.isoformat(),
        "author": {"@type": "Person", "name": author},
        "mainEntityOfPage": "{site}" + path,
        "articleBody": words,
    }
    head = f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
    head += f'<link rel="canonical" href="{{site}}{path}"><meta property="og:type" content="article">'
    paragraphs = "".join(f"<p>{part}</p>" for part in words.split("\n"))
    return (
        PAGE.replace("{head}", head)
        .replace("{title}", title)
        .replace("{body}", "")
        .replace("{content}", f"<main><article><h1>{title}</h1>{paragraphs}</article></main>")
    )


def feed(entries: list[tuple[str, str, datetime]]) -> str:
    items = "".join(
        f"<item><title>{title}</title><link>{{site}}{path}</link>"
        f"<pubDate>{when:%a, %d %b %Y %H:%M:%S +0000}</pubDate></item>"
        for path, title, when in entries
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Blatt</title>{items}</channel></rss>'


def sitemap(entries: list[tuple[str, datetime]]) -> str:
    urls = "".join(
        f"<url><loc>{{site}}{path}</loc><lastmod>{when.isoformat()}</lastmod></url>" for path, when in entries
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
