"""What stands in a record's body and is not its writer's: signatures, edit notes, buttons, other people's words."""

import pytest

from crawlers.extract import extract
from crawlers.extracted import ExtractedPost
from crawlers.page import Hints
from tests.crawlers.test_general_case import PEOPLE, SAID, forum, page_of
from touchpoints.enumerations import Channel

HINTS = Hints(channel=Channel.FORUM, engine="none")
POST = (
    '<div class=eintrag><a class=user href="/u/{n}">{who}</a> <i>1{n}.03.2026, 11:05</i><div class=rumpf>%s</div></div>'
)


def posts_of(body: str) -> tuple[ExtractedPost, ...]:
    return extract(forum(POST % body), HINTS).posts


@pytest.mark.parametrize("mark", ["sig-content", "user-sig", "Signatur", "postsig"])
def test_a_signature_is_known_by_its_name_however_seldom_it_stands(mark: str) -> None:
    rows = "".join(
        (POST % "{said}{sign}").format(
            n=n, who=PEOPLE[n], said=SAID[n], sign=f'<div class="{mark}">Wer wäscht, gewinnt.</div>' if n == 1 else ""
        )
        for n in range(4)
    )
    assert [post.text for post in extract(page_of(rows), HINTS).posts] == list(SAID)


def test_an_edit_note_may_stand_above_the_words() -> None:
    note = "<i>Dieser Beitrag wurde zuletzt bearbeitet von {who} am 19.03.2026</i><br><br>"
    assert [post.text for post in posts_of(f"{note}{{said}}")] == list(SAID)


def test_links_that_all_posts_have_alike_are_no_words() -> None:
    links = '<p><a href="/r/{n}">Darauf eingehen</a> | <a href="/d/{n}">Faden merken</a></p>'
    assert [post.text for post in posts_of(f"<p>{{said}}</p>{links}")] == list(SAID)


def test_a_link_that_one_post_gives_is_its_writer_s() -> None:
    posts = posts_of('<p>{said}</p><p><a href="/anleitung/{n}">Anleitung von {who} dazu</a></p>')
    assert [post.text for post in posts] == [
        f"{said}\n\nAnleitung von {who} dazu" for who, said in zip(PEOPLE, SAID, strict=True)
    ]


@pytest.mark.parametrize(
    "quote",
    [
        "<cite>Kuno Brix schrieb am Di, 05 März 2024 17:08</cite><blockquote>Füße ausrichten, fertig.</blockquote>",
        "<table><tr><td><b>Zitat:</b></td></tr><tr><td>Füße ausrichten, fertig.</td></tr></table>",
        "<content-quote><p>Füße ausrichten, fertig.</p></content-quote>",
    ],
)
def test_a_quote_may_be_an_element_of_the_software_s_own_or_stand_below_its_label(quote: str) -> None:
    posts = posts_of(f"{quote}{{said}}")
    assert [post.text for post in posts] == list(SAID)
    assert {post.quotes for post in posts} == {("Füße ausrichten, fertig.",)}


def test_a_body_named_after_its_editor_is_a_body_with_all_its_paragraphs() -> None:
    shape = (
        '<div class=box><a class=username href="/u/{n}">{who}</a><time datetime="2026-03-1{n}T11:05:00+01:00"></time>'
        '<div class="inhalt inhalt--new-editor"><p>{said}</p><p>Viele Grüße an alle aus {n} Orten</p></div></div>'
    )
    posts = extract(forum(shape), HINTS).posts
    assert [post.text for post in posts] == [
        f"{said}\n\nViele Grüße an alle aus {n} Orten" for n, said in enumerate(SAID)
    ]
