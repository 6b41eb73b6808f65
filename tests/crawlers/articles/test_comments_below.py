"""Comments that a blog sets into the box of its article: neither lost nor taken for the article's own words."""

import pytest

from tests.crawlers.pages import posts
from touchpoints.enumerations import Channel

STORY = (
    "Drei Tage lang stand die Anlage von Zephira still, weil ein Ventil fehlte, das es nur noch im Lager gab.",
    "Am vierten Tag kam ein Bote mit einem Päckchen, und am Abend war es im ganzen Haus wieder warm und still.",
    "Was bleibt, ist die Frage, warum ein Hersteller seine Ersatzteile nicht näher bei seinen Kunden lagert.",
)
SAID = {
    "amsel_lotte": "Meine Zephira rumpelt seit gestern beim Schleudern, woran liegt das? Hat jemand eine Idee dazu?",
    "Kuno Brix": "Bei mir half es, die Füße neu auszurichten, danach war Ruhe im ganzen Haus.",
    "greta.w": "Das kann auch an den Lagern liegen, meine hielt elf Jahre, dann war Schluss.",
}
BOXES = {
    "a wrapper, as of a wiki": (
        '<div class="comment_wrapper"><h2>Diskussion</h2>{}</div>',
        """<div class="hentry"><div class="comment_head"><b class="author">{who}</b>, <abbr>2026/03/0{day} 11:05</abbr>
        </div><div class="comment_body"><p>{text}</p></div></div>""",
    ),
    "words run together": (
        '<div class="itemComments"><h3><span>3</span> Kommentare</h3><ul class="itemCommentsList">{}</ul></div>',
        '<li><i class="commentDate">0{day}. März 2026</i> <b class="commentAuthorName">{who}</b><p>{text}</p></li>',
    ),
    "name and date in one line": (
        '<section id="comments"><h2>Kommentare</h2>{}</section>',
        '<div class="comment"><p class="meta">{who} · 0{day}.03.2026, 11:05</p><p>{text}</p></div>',
    ),
    "name and age in one line": (
        '<section id="comments"><h2>Kommentare</h2>{}</section>',
        '<div class="comment"><p class="meta">{who} | vor {day} Tagen</p><p>{text}</p></div>',
    ),
}


@pytest.mark.parametrize("channel", [Channel.BLOG, Channel.PRESS, None])
@pytest.mark.parametrize("name", BOXES)
def test_the_article_and_its_comments_are_given_apart(name: str, channel: Channel | None) -> None:
    box, comment = BOXES[name]
    told = "".join(comment.format(who=who, day=day, text=text) for day, (who, text) in enumerate(SAID.items(), start=1))
    story = "".join(f"<p>{line}</p>" for line in STORY)
    found = posts(f"<html lang=de><body><div><h1>Tage ohne Wärme</h1>{story}{box.format(told)}</div></body>", channel)
    assert found[0].text.endswith("\n\n".join(STORY))
    assert [(post.authors, post.text) for post in found[1:]] == [((who,), text) for who, text in SAID.items()]


@pytest.mark.parametrize("day", ["Dienstag", "Mi", "Sunday"])
def test_a_weekday_before_a_date_is_nobody_s_name(day: str) -> None:
    told = "".join(
        f'<div class="comment"><p class="meta">{day} - 0{number}.03.2026</p><p>{text}</p></div>'
        for number, text in enumerate(SAID.values(), start=1)
    )
    found = posts(f"<html lang=de><body><h1>Gästebuch</h1><div>{told}</div></body>", Channel.FORUM)
    assert [post.authors for post in found] == [()] * len(SAID)
