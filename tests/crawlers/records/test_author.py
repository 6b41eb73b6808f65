"""Who wrote a record: guests beside members, names in running words, and whom a record speaks to."""

import pytest

from crawlers.extract import extract
from crawlers.page import Hints
from tests.crawlers.test_general_case import PEOPLE, SAID, forum, page_of
from touchpoints.enumerations import Channel

HINTS = Hints(channel=Channel.FORUM, engine="none")
MEMBER, GUEST = '<a class="username" href="/u/{n}">{who}</a>', "<span>{who} (nicht überprüft)</span>"


def authors_of(shape: str) -> list[tuple[str, ...]]:
    return [post.authors for post in extract(forum(shape), HINTS).posts]


@pytest.mark.parametrize(
    "line",
    [
        "<h4>{who} am <time>1{n}.03.2026</time>:</h4>",
        "<h4>{who} on <time>March 1{n}, 2026</time></h4>",
        "<h4>{who} <span>vor 1{n} Tagen</span></h4>",
    ],
)
def test_a_name_stands_in_running_words_before_its_date(line: str) -> None:
    assert authors_of(f"<article class=k>{line}<div class=rumpf>{{said}}</div></article>") == [(who,) for who in PEOPLE]


def test_a_line_that_tells_only_what_was_done_names_nobody() -> None:
    shape = "<article class=k><h4>Antwort am <time>1{n}.03.2026</time></h4><div class=rumpf>{said}</div></article>"
    assert authors_of(shape) == [()] * len(SAID)


def test_a_guest_is_named_where_members_are_and_not_after_whom_he_answers() -> None:
    rows = "".join(
        f'<article class=k><p class=von>{(GUEST if n == 2 else MEMBER).format(n=n, who=PEOPLE[n])}</p>'
        f"<p class=zeit>1{n}.03.2026, 11:05</p>"
        f'<p>Als Antwort auf <a href="#k{n - 1}">Zephira</a> von <span>{PEOPLE[n - 1]}</span></p>'
        f"<div class=rumpf>{SAID[n]}</div></article>"
        for n in range(4)
    )  # fmt: skip
    assert [post.authors for post in extract(page_of(rows), HINTS).posts] == [(who,) for who in PEOPLE]


def test_a_guest_without_mark_is_named_by_the_line_that_he_stands_in() -> None:
    rows = "".join(
        f"<article class=k><p>Kommentar von {PEOPLE[n] if n == 2 else MEMBER.format(n=n, who=PEOPLE[n])} | "
        f"<time>1{n}.03.2026</time></p><div class=rumpf>{SAID[n]}</div></article>"
        for n in range(4)
    )
    assert [post.authors for post in extract(page_of(rows), HINTS).posts] == [(who,) for who in PEOPLE]


def test_a_label_that_every_post_bears_is_no_name() -> None:
    head = "<b>Betreff:</b> <i>1{n}.03.2026, 11:05</i><p><em>{who}</em></p>"
    shape = f"<div class=k>{head}<div class=rumpf>{{said}}</div></div>"
    posts = extract(page_of("".join(shape.format(n=n, who=PEOPLE[n], said=SAID[n]) for n in range(2))), HINTS).posts
    assert [post.authors for post in posts] == [(who,) for who in PEOPLE[:2]]
