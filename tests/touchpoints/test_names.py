"""Names are found in every spelling, at their exact place in the text, and in no word that only begins alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchpoints.names import NameHit, NameIndex
from touchpoints.watchlist_file import parse_watchlist

WATCHLIST = """
[project]
contact_url = "https://crawler.example/"
contact_mail = "crawler@brand.example"

[[brands]]
name = "Zentrika"
handles = ["@ZentrikaHilft"]
products = ["Zentrika Flex"]

[[brands]]
name = "Brauhaus Müller"
aliases = ["Brauhaus Müller", "Deutsche Brause", "Müllerbräu"]

[[brands]]
name = "Kern"
aliases = ["Kern", "KERN"]
ambiguous = ["Kern"]

[[brands]]
name = "Fisch & Söhne"

[[brands]]
name = "QRT"

[[brands]]
name = "Mittelpost"
aliases = ["Mittel Post", "Post"]
ambiguous = ["Post"]

[[brands]]
name = "Nordpost"
aliases = ["Nord Post", "Post"]
ambiguous = ["Post"]

[[brands]]
name = "McFadden's"
"""


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(parse_watchlist(WATCHLIST))


def found(index: NameIndex, text: str) -> list[tuple[str, str]]:
    return [(hit.brand, hit.surface) for hit in index.find(text)]


@pytest.mark.parametrize(
    ("text", "brand", "surface"),
    [
        ("Mein Zentrikarouter spinnt", "zentrika", "Zentrika"),
        ("der ZENTRIKA-Kundendienst", "zentrika", "ZENTRIKA"),
        ("Ruhrgebiets-Zentrika", "zentrika", "Zentrika"),
        ("Zentrikas Preise", "zentrika", "Zentrika"),
        ("Zentrika's Preise", "zentrika", "Zentrika"),
        ("#zentrika nervt", "zentrika", "zentrika"),
        ("#IchLiebeZentrika", "zentrika", "Zentrika"),
        ("#ZentrikaNote4", "zentrika", "Zentrika"),
        ("frag @ZentrikaHilft", "zentrika", "@ZentrikaHilft"),
        ("frag @Zentrika_DE", "zentrika", "Zentrika"),
        ("Zentrika AG teilt mit", "zentrika", "Zentrika"),
        ("zentrika2 ist da", "zentrika", "zentrika"),
        ("im Brauhaus Mueller", "brauhaus-mueller", "Brauhaus Mueller"),
        ("im BRAUHAUS MÜLLER", "brauhaus-mueller", "BRAUHAUS MÜLLER"),
        ("im Brauhaus-Müller", "brauhaus-mueller", "Brauhaus-Müller"),
        ("im Brauhaus\nMüller", "brauhaus-mueller", "Brauhaus\nMüller"),
        ("der Deutschen Brause", "brauhaus-mueller", "Deutschen Brause"),
        ("bei Fisch&Soehne", "fisch-soehne", "Fisch&Soehne"),
        ("bei Fisch &amp; Söhne", "fisch-soehne", "Fisch &amp; Söhne"),
        ("bei Fisch und Söhne", "fisch-soehne", "Fisch und Söhne"),
        ("QRTneo läuft", "qrt", "QRT"),
        ("at McFadden’s", "mcfadden-s", "McFadden’s"),
        ("at McFaddens", "mcfadden-s", "McFaddens"),
        ("www.zentrika.example", "zentrika", "zentrika"),
    ],
)
def test_a_name_is_found_in_the_spellings_that_people_use(
    index: NameIndex, text: str, brand: str, surface: str
) -> None:
    assert (brand, surface) in found(index, text)


@pytest.mark.parametrize(
    "text",
    [
        "Konzentrikader",
        "eine deutsche Brause bitte",
        "Kernkraftwerk und Kernenergie",
        "wal-qrt",
        "QRTAB",
        "@zentrika_oma",
        "oma@zentrika.example",
        "https://forum.example/zentrika-erfahrung",
        "Zentrikastraße 4",
        "Müller und Brauhaus",
    ],
)
def test_a_word_that_only_begins_or_ends_like_a_name_is_left_alone(index: NameIndex, text: str) -> None:
    assert found(index, text) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Zen\u00adtrika ist gut", "Zen\u00adtrika"),
        ("die \u200bZentrika\u200b hier", "Zentrika"),
        ("Z\u200be\u200bntrika", "Z\u200be\u200bntrika"),
        ("\u202eZentrika\u202c", "Zentrika"),
        ("İİİ Zentrika", "Zentrika"),
        ("ẞßﬁ Zentrika", "Zentrika"),
        ("Brauhaus Mu\u0308ller", "Brauhaus Mu\u0308ller"),
        ("Brauhaus\u00a0Müller", "Brauhaus\u00a0Müller"),
        ("\ud83d Zentrika \udc00", "Zentrika"),
        ("👩\u200d👩 Zentrika 👍🏽", "Zentrika"),
    ],
)
def test_offsets_point_into_the_text_as_it_was_given(index: NameIndex, text: str, surface: str) -> None:
    [hit] = index.find(text)
    assert text[hit.start : hit.end] == hit.surface == surface


def test_ambiguous_holds_for_the_writing_that_is_marked(index: NameIndex) -> None:
    assert [hit.ambiguous for hit in index.find("Kern, kern und KERN")] == [True, True, False]


def test_kind_and_name_are_the_watchlists(index: NameIndex) -> None:
    [hit] = index.find("die zentrika flex")
    assert hit == NameHit("zentrika", 4, 17, "zentrika flex", "Zentrika Flex", "product", ambiguous=False)


def test_a_name_within_the_longer_name_of_a_brand_that_goes_by_both_is_not_told_twice(index: NameIndex) -> None:
    assert found(index, "bei der Nord Post") == [("nordpost", "Nord Post")]
    assert found(index, "bei der Post") == [("mittelpost", "Post"), ("nordpost", "Post")]


def test_hits_are_sorted_by_start(index: NameIndex) -> None:
    starts = [hit.start for hit in index.find("QRT gegen Zentrika gegen Kern gegen QRT")]
    assert starts == sorted(starts)
    assert len(starts) == 4


NAMES = ["Zentrika", "zentrika", "Brauhaus Müller", "Kern", "QRT", "@ZentrikaHilft"]
NOISE = st.text(st.characters(), max_size=8) | st.sampled_from(["İ", "ß", "\u200d", "\u0308", "\u00ad", "\ud800", "#"])


@given(st.lists(NOISE | st.sampled_from(NAMES), max_size=12).map("".join))
def test_every_hit_lies_where_it_says_and_the_prefilter_misses_none(text: str) -> None:
    index = NameIndex(parse_watchlist(WATCHLIST))
    hits = index.find(text)
    assert all(text[hit.start : hit.end] == hit.surface for hit in hits)
    assert not hits or index.may_hold(text)


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_name_between_spaces_is_always_found(before: str, after: str) -> None:
    index = NameIndex(parse_watchlist(WATCHLIST))
    text = f"{before} Zentrika {after}"
    start = len(before) + 1
    assert any(hit.start <= start < hit.end for hit in index.find(text)) or "//" in before or "www" in before.lower()


def test_the_work_grows_with_the_length_of_the_text_only(index: NameIndex) -> None:
    assert len(index.find("Zentrika" * 20_000)) <= 1
    assert len(index.find("#" + "Zentrika " * 20_000)) == 20_000
