"""Consequences are read per brand: scope, negation, questions, comparisons, and the words that show each finding."""

import time
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.reader import Reader
from touchpoints.document import Document
from touchpoints.enumerations import DirectTouchpointName, Field
from touchpoints.post import Rating
from touchpoints.touchpoint import Reading
from touchpoints.watchlist import Brand, Project, Watchlist

PROJECT = Project(contact_url="https://brand.example/crawler", contact_mail="crawler@brand.example")
BRANDS = tuple(Brand.model_validate({"name": name}) for name in ("Zelvano", "Mirtexa"))
NOTHING = {"recommendation": "none", "word_of_mouth": "none", "journey_phase": "unknown", "expectation": "none"}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Watchlist(project=PROJECT, brands=BRANDS), "fast")


def _read(reader: Reader, text: str, language: str = "de", rating: Rating | None = None) -> dict[str, Reading]:
    (answer,) = reader.read([Document(id="1", text=text, language=language, rating=rating)])
    return {reading.brand: reading for reading in answer.readings}


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("de", "Zelvano kann ich jedem empfehlen. Von Mirtexa kann ich nur abraten.", "recommends", "warns"),
        ("de", "Finger weg von Mirtexa! Hat jemand Erfahrungen mit Zelvano?", "seeks", "warns"),
        ("en", "I can recommend Zelvano to anyone. Stay away from Mirtexa!", "recommends", "warns"),
        ("en", "I own a Mirtexa. My brother recommended Zelvano to me.", "relays", "none"),
    ],
)
def test_each_brand_has_its_own_recommendation(
    reader: Reader, language: str, text: str, first: str, second: str
) -> None:
    readings = _read(reader, text, language)
    assert (readings["zelvano"].recommendation, readings["mirtexa"].recommendation) == (first, second)


def test_a_sentence_without_a_name_goes_on_about_the_last_one_named(reader: Reader) -> None:
    readings = _read(reader, "Mirtexa kenne ich kaum. Zelvano nutze ich täglich. Kann ich wirklich empfehlen.")
    assert readings["zelvano"].recommendation == "recommends"
    assert readings["mirtexa"].recommendation == "none"


@pytest.mark.parametrize(
    ("language", "text", "recommendation"),
    [
        ("de", "Zelvano kann ich empfehlen.", "recommends"),
        ("de", "Zelvano kann ich leider nicht empfehlen.", "warns"),
        ("de", "Zelvano würde ich niemandem empfehlen.", "warns"),
        ("de", "Würdet ihr Zelvano empfehlen?", "seeks"),
        ("de", "Mein Zahnarzt hat mir Zelvano empfohlen.", "relays"),
        ("de", "Zelvano empfahl den Aktionären, das Angebot abzulehnen.", "none"),
        ("en", "I would recommend Zelvano.", "recommends"),
        ("en", "I wouldn't recommend Zelvano.", "warns"),
        ("en", "I wouldn’t recommend Zelvano.", "warns"),
        ("en", "Would you recommend Zelvano?", "seeks"),
        ("en", "Zelvano was recommended to me by a colleague.", "relays"),
        ("en", "Zelvano has appointed a new chairman.", "none"),
    ],
)
def test_denial_questions_and_other_advisers_turn_advice(
    reader: Reader, language: str, text: str, recommendation: str
) -> None:
    assert _read(reader, text, language)["zelvano"].recommendation == recommendation


@pytest.mark.parametrize(
    ("language", "text", "expectation"),
    [
        ("de", "Zelvano ist besser als erwartet.", "exceeded"),
        ("de", "Zelvano kam wie beschrieben.", "met"),
        ("de", "Von Zelvano bin ich enttäuscht.", "missed"),
        ("de", "Von Zelvano wurde ich nicht enttäuscht.", "met"),
        ("en", "Zelvano turned out better than I expected.", "exceeded"),
        ("en", "Zelvano works as described.", "met"),
        ("en", "Zelvano disappointed me.", "missed"),
        ("en", "Zelvano is blue.", "none"),
    ],
)
def test_expectations_are_held_against_what_came(reader: Reader, language: str, text: str, expectation: str) -> None:
    assert _read(reader, text, language)["zelvano"].expectation == expectation


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Zelvano ist besser als Mirtexa."), ("en", "Zelvano is better than Mirtexa.")],
)
def test_a_comparison_names_the_other_brand_for_each(reader: Reader, language: str, text: str) -> None:
    readings = _read(reader, text, language)
    assert readings["zelvano"].compared_with == ("mirtexa",)
    assert readings["mirtexa"].compared_with == ("zelvano",)


def test_brands_in_sentences_of_their_own_are_not_compared(reader: Reader) -> None:
    readings = _read(reader, "Zelvano kam am Montag. Mirtexa kam am Freitag.")
    assert [reading.compared_with for reading in readings.values()] == [(), ()]


def test_direct_touchpoints_carry_the_sentiment_of_their_own_clause(reader: Reader) -> None:
    text = "Die Hotline von Zelvano ist eine Katastrophe, furchtbar. Die Lieferung war hervorragend und sehr schnell."
    found = {each.name: each.sentiment.score for each in _read(reader, text)["zelvano"].direct_touchpoints}
    assert found[DirectTouchpointName.HOTLINE] < 0 < found[DirectTouchpointName.DELIVERY]


def test_news_about_a_brand_has_no_consequence(reader: Reader) -> None:
    reading = _read(reader, "Zelvano eröffnet im Herbst ein Werk in Kassel, teilte das Unternehmen mit.")["zelvano"]
    assert {field: getattr(reading, field) for field in NOTHING} == NOTHING
    assert reading.reaction == 0


def test_stars_speak_where_words_show_no_reaction(reader: Reader) -> None:
    assert _read(reader, "Zelvano.", rating=Rating(value=1, best=5, worst=1))["zelvano"].reaction == -1


PIECES = """Zelvano Mirtexa ich kann nicht empfehlen nie wieder besser als erwartet Hotline enttäuscht Finger weg mein
Nachbar hat gesagt wie beschrieben don’t recommend never again & <b> ? ! . , 😀 İ e\u0301 \u200b \u202e ﬁ""".split()  # noqa: SIM905 (a word a line would fill the page)
WORDS = st.sampled_from([*PIECES, "\n", ""])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, max_size=60), language=st.sampled_from(["de", "en"]))
def test_evidence_is_what_stands_at_its_offsets(reader: Reader, words: list[str], language: str) -> None:
    text = " ".join(["Zelvano", *words])
    for reading in _read(reader, text, language).values():
        assert all(each.words == text[each.start : each.end] for each in reading.evidence)
        assert all(each.field is Field.TEXT for each in reading.evidence)
        assert _unshown(reading) == []


def _unshown(reading: Reading) -> Iterable[str]:
    shown = {each.of for each in reading.evidence}
    return [field for field, usual in NOTHING.items() if getattr(reading, field) != usual and field not in shown]


def test_a_thousand_mentions_take_no_more_than_linear_time(reader: Reader) -> None:
    sentence = "Zelvano kann ich nicht empfehlen, Mirtexa ist besser als erwartet. "
    _read(reader, sentence)
    spans = []
    for times in (100, 800):
        begun = time.process_time()
        _read(reader, sentence * times)
        spans.append(time.process_time() - begun)
    assert spans[1] < 16 * spans[0] + 1.0
