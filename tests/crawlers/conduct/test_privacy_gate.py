"""The gate: no person passes it, nothing of use is lost, and posts that concern nobody are turned away."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from crawlers.conduct.privacy_gate import (
    EMPTY,
    ERASED,
    SPECIAL_CATEGORY,
    UNCONCERNED,
    Admitted,
    Gate,
    Refused,
    venue_of,
)
from crawlers.extracted import ExtractedPost
from tests.crawlers.conduct.persons import BETRAYING, HARMLESS
from touchpoints.names import NameIndex
from touchpoints.post import About, Extractor, Rating
from touchpoints.watchlist import Watchlist
from touchpoints.watchlist_file import parse_watchlist

KEY = b"k" * 32
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


TOML = """
    [project]
    contact_url = "https://kranich-kaffee.example/crawler"
    contact_mail = "crawler@kranich-kaffee.example"
    purpose = "market research"
    legal_basis = "legitimate interest"
    [retention]
    {retention}
    [[brands]]
    name = "Kranich Kaffee"
    aliases = ["Kranich Kaffee", "Kranich"]
    products = ["Crema 1000"]
    handles = ["@KranichKaffee"]
    [[brands]]
    name = "Mokkamann"
    [[sources]]
    name = "bohnenforum"
    url = "https://bohnenforum.example/f/kaffee/"
    channel = "forum"
    {source}
"""


def watchlist(retention: str = "", source: str = "") -> Watchlist:
    return parse_watchlist(TOML.format(retention=retention, source=source))


def post(**parts: Any) -> ExtractedPost:
    told = {
        "page_url": "https://bohnenforum.example/t/12",
        "text": "Der Kranich Kaffee schmeckt.",
        "authors": ("Kaffeekathi",),
        "extractor": Extractor(name="test", version="1"),
        **parts,
    }
    return ExtractedPost(**told)


def admit(listed: Watchlist | None = None, erased: frozenset[str] = frozenset(), **parts: Any) -> Admitted | Refused:
    listed = listed or watchlist()
    return Gate(listed, KEY, NameIndex(listed), erased).admit(post(**parts), listed.sources[0], NOW)


def admitted(listed: Watchlist | None = None, **parts: Any) -> Admitted:
    verdict = admit(listed, **parts)
    assert isinstance(verdict, Admitted), verdict
    return verdict


@pytest.mark.parametrize(("sentence", "secret"), BETRAYING)
def test_what_betrays_a_person_does_not_pass(sentence: str, secret: str) -> None:
    verdict = admitted(text=f"Kranich Kaffee ist gut.\n{sentence}", title=f"Kranich\n{sentence}", quotes=(sentence,))
    assert secret not in verdict.text.model_dump_json()
    assert secret not in verdict.post.model_dump_json()


@pytest.mark.parametrize("sentence", HARMLESS)
def test_what_betrays_nobody_passes_as_it_is(sentence: str) -> None:
    text = f"Kranich Kaffee ist gut.\n{sentence}"
    assert admitted(text=text).text.text == text


def test_the_watchlists_own_handles_stay() -> None:
    assert admitted(text="Danke @KranichKaffee, sagt @jupp_75.").text.text == "Danke @KranichKaffee, sagt [name]."


def test_the_authors_own_name_goes_from_text_title_and_address() -> None:
    verdict = admitted(
        authors=("Jupp Brandt",),
        title="Jupp Brandt testet Kranich Kaffee",
        text="Hier ist Jupp Brandt mit dem Kranich.",
        page_url="https://bohnenforum.example/u/jupp-brandt/posts/7",
        permalink="https://bohnenforum.example/members/jupp.brandt.77/post?user=Jupp&p=12",
        thread_url="https://bohnenforum.example/@jupp/kranich-im-test",
    )
    assert "upp" not in verdict.post.model_dump_json() + verdict.text.model_dump_json()
    assert verdict.post.url == "https://bohnenforum.example/members/-/post?user=-&p=12"


def test_a_brand_that_holds_a_persons_name_stays() -> None:
    listed = parse_watchlist(TOML.format(retention="", source="").replace("Mokkamann", "Mr. Mokka"))
    assert (
        admitted(listed, text="Mr. Mokka ist gut, sagt Mr. Brandt.").text.text == "Mr. Mokka ist gut, sagt Mr. [name]."
    )


def test_an_author_called_like_a_brand_does_not_erase_the_brand() -> None:
    assert admitted(authors=("Kranich",)).text.text == "Der Kranich Kaffee schmeckt."


def test_pseudonyms_differ_between_platforms_and_are_the_same_on_one() -> None:
    here = admitted(text="Kranich eins").post.authors
    there = admitted(text="Kranich eins", page_url="https://anderswo.example/1").post.authors
    assert here == admitted(text="Kranich zwei").post.authors
    assert here != there
    assert "athi" not in str(here)


def test_without_a_key_the_gate_does_not_open() -> None:
    listed = watchlist()
    with pytest.raises(ValueError, match="key"):
        Gate(listed, b"", NameIndex(listed))


def test_a_post_that_concerns_no_watched_brand_is_refused() -> None:
    assert admit(text="Der Tee schmeckt.") == Refused(UNCONCERNED)


@pytest.mark.parametrize(
    ("parts", "by"),
    [
        ({"about": About(name="Kranich Crema 1000", by="structured_data")}, "structured_data"),
        ({"about": About(name="Wie ist der Kranich?", by="thread_title")}, "thread_title"),
        ({"quotes": ("Der Kranich ist sauer geworden.",)}, "parent"),
    ],
)
def test_a_post_without_a_name_is_kept_for_its_subject(parts: dict[str, Any], by: str) -> None:
    about = admitted(text="Schmeckt leider nicht.", **parts).post.about
    assert about is not None
    assert (about.brand, about.by) == ("kranich-kaffee", by)


def test_a_source_about_one_brand_makes_it_the_subject_of_its_posts() -> None:
    about = admitted(watchlist(source='brand = "mokkamann"'), text="Schmeckt leider nicht.").post.about
    assert about is not None
    assert (about.brand, about.by) == ("mokkamann", "source")


def test_two_brands_in_a_title_are_nobodys_subject_and_still_of_concern() -> None:
    about = admitted(text="Der erste.", about=About(name="Kranich oder Mokkamann?", by="thread_title")).post.about
    assert about is not None
    assert about.brand is None


def test_unconcerned_posts_are_kept_short_where_the_watchlist_says_so() -> None:
    kept = admitted(watchlist('unconcerned = "keep"'), text="Der Tee schmeckt.")
    assert kept.text.expires_at == NOW + timedelta(days=7)
    assert admitted().text.expires_at == NOW + timedelta(days=30)


def test_a_post_whose_only_word_on_a_brand_is_a_special_category_is_refused() -> None:
    assert admit(text="Ich bin schwanger und trinke Kranich.") == Refused(SPECIAL_CATEGORY)


def test_an_empty_post_is_refused_unless_it_rates() -> None:
    subject = About(name="Kranich", by="page_title")
    assert admit(text=" \n", about=subject) == Refused(EMPTY)
    assert admitted(text="", about=subject, rating=Rating(value=2, best=5, worst=1)).post.rating


def test_the_erased_stay_away() -> None:
    known = admitted().post
    assert admit(erased=frozenset({known.id})) == Refused(ERASED)
    assert admit(erased=frozenset(known.authors)) == Refused(ERASED)


def test_figures_only_keeps_the_record_and_no_words() -> None:
    listed = watchlist()
    gate = Gate(listed, KEY, NameIndex(listed))
    verdict = gate.admit(post(quotes=("Kranich?",)), listed.sources[0], NOW, keep_words=False)
    assert isinstance(verdict, Admitted)
    assert (verdict.text.text, verdict.text.quotes) == ("", ())
    assert verdict.post.authors


def test_the_venue_is_the_platform_and_the_section() -> None:
    assert admitted().post.venue == "bohnenforum.example/f/kaffee"


@pytest.mark.parametrize("start", ["", "feed/", "rss", "sitemap.xml"])
def test_a_feed_or_a_sitemap_is_no_section(start: str) -> None:
    assert venue_of(f"https://mahlgrad.example/{start}") == "mahlgrad.example"


@pytest.mark.parametrize(
    "evil",
    [
        *("a@", "a.", "a" * 60 + "@", "@a", "(at)", " at ", "0171 ", "DE89 3704 ", "ich bin ", "x schrieb ", "> "),
        *("Zitat von ", "lg ", "ich bin mein als ", "0/", "((", "\n\n", "@@", "t.me/", "Am 1 schrieb ", "A Ä "),
        *(
            "www.",
            "1.1.",
            "null ",
            "null eins ",
            "straße 1 ",
            "12 Aa Bb Street, ",
            "12345 Aa ",
            "insta: a.",
            "konto 1 ",
        ),
        *(
            "1234 ",
            "Hallo Petra ",
            "LG Aa ",
            "Grüße aus ",
            "kennzeichen AB-C ",
            "(212) ",
            "x at gmx ",
            "a (dot) ",
            "bin ",
        ),
    ],
)
def test_no_text_of_forty_kilobytes_takes_long(evil: str) -> None:
    text = (evil * 40_000)[:40_000] + " Kranich Kaffee"
    start = time.process_time()
    admit(text=text, authors=("Jupp Brandt", "x" * 50))
    assert time.process_time() - start < 2.0


def test_an_answer_finds_the_post_that_names_a_person_under_the_identity_that_it_is_stored_with() -> None:
    words = "Kaffeekathi hier: Der Kranich Kaffee schmeckt, schreibt mir an kathi@bohnen.example."
    answered = admitted(text=words)
    answer = admitted(text="Danke, sagt Kranich Kaffee.", authors=("Laden",), answered=post(text=words))
    assert answer.post.parent_id == answered.post.id
