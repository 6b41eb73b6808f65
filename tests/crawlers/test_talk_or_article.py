"""What a page is whose channel nobody told: talk, an article, or an article with talk under it."""

from dataclasses import replace
from datetime import UTC, datetime

from crawlers.extract import extract
from crawlers.extracted import ExtractedPost
from crawlers.page import Hints, Page
from crawlers.talk_or_article import is_signed, is_talk, own_words
from touchpoints.post import Extractor

NOW = datetime(2026, 3, 20, 13, 30, tzinfo=UTC)
STORY = (
    "Drei Tage lang stand die Anlage von Zephira still, weil ein Ventil fehlte, das es nur noch im Lager gab.",
    "Am vierten Tag kam ein Bote mit einem Päckchen, und am Abend war es im ganzen Haus wieder warm.",
)
POST = ExtractedPost(page_url="https://x.example/", text="", extractor=Extractor(name="general", version="2"))
SAID = (
    ("amsel_lotte", "Meine Zephira rumpelt seit gestern beim Schleudern, woran liegt das?"),
    ("Kuno Brix", "Bei mir half es, die Füße neu auszurichten."),
    ("greta.w", "Das kann auch an den Lagern liegen, meine hielt elf Jahre."),
)


def posts(*authors: str) -> tuple[ExtractedPost, ...]:
    return tuple(
        replace(POST, text=text, authors=(author,) if author else ())
        for author, (_, text) in zip(authors, SAID, strict=True)
    )


TALK = posts(*(author for author, _ in SAID))


def article(*lines: str) -> ExtractedPost:
    return replace(POST, text="\n\n".join(lines))


def test_a_text_that_is_the_posts_with_their_heads_and_feet_has_no_words_of_its_own() -> None:
    page = "\n\n".join(f"{author}\n\nBeiträge: 23\n\n{text}\n\nMelden" for author, text in SAID)
    assert own_words(page, [text for _, text in SAID]) == len("amsel_lotte\n\nBeiträge: 23\n\n") + len("\n\nMelden")


def test_a_text_that_holds_a_few_words_of_the_posts_keeps_its_own() -> None:
    text = "\n\n".join((SAID[0][1], *STORY * 5, SAID[1][1]))
    assert own_words(text, [said for _, said in SAID[:2]]) == len(text) - len(SAID[0][1]) - len(SAID[1][1])


def test_a_text_made_of_posts_is_talk_and_a_longer_one_beside_them_is_an_article() -> None:
    assert is_talk(article(*(text for _, text in SAID)), TALK, under_it=False)
    assert not is_talk(article(*STORY), TALK, under_it=False)


def test_a_short_article_stays_one_under_which_people_comment_at_length() -> None:
    assert not is_talk(article(STORY[0]), TALK, under_it=True)
    assert is_talk(article(STORY[0]), TALK, under_it=False)


def test_what_nobody_signed_is_no_talk() -> None:
    assert is_signed(posts("amsel_lotte", "", "greta.w"))
    assert not is_signed(posts("amsel_lotte", "", ""))
    assert not is_talk(article(*(text for _, text in SAID)), posts("", "", ""), under_it=False)


def test_a_short_article_is_given_with_the_comments_under_it() -> None:
    comments = "".join(
        f'<div class="comment"><b class="author">{author}</b> <i>0{day}.03.2026, 11:05</i><p>{text}</p></div>'
        for day, (author, text) in enumerate(SAID, start=1)
    )
    story = "".join(f"<p>{line}</p>" for line in STORY)
    body = (
        f"<html lang=de><body><h1>Tage ohne Wärme</h1><div class=story>{story}</div><div>{comments}</div></body></html>"
    )
    page = Page(url="https://blog.example/tage-ohne-waerme", body=body.encode(), fetched_at=NOW)
    found = extract(page, Hints(engine="none")).posts
    assert [post.text for post in found] == ["\n\n".join(STORY), *(text for _, text in SAID)]
