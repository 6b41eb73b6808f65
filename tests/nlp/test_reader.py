"""Any document gives a valid reading, its offsets right on the text as it was given, in time linear in its length."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.reader import Reader
from tests.nlp.brands import watchlist
from touchpoints.document import Document, DocumentReading, Target
from touchpoints.enumerations import Channel, Decision, Field, MentionKind
from touchpoints.post import About
from touchpoints.touchpoint import Reading


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(watchlist(), "fast")


def read(reader: Reader, text: str, **fields: object) -> DocumentReading:
    [reading] = reader.read([Document.model_validate({"id": "1", "text": text, **fields})])
    return reading


def only(reading: DocumentReading) -> Reading:
    [found] = reading.readings
    return found


def test_a_post_gives_one_reading_for_each_brand_it_names(reader: Reader) -> None:
    reading = read(reader, "Zentrika liefert schneller als Bohnenkern, sagt Zentrika.")
    assert [found.brand for found in reading.readings] == ["zentrika", "bohnenkern"]
    assert [mention.start for mention in reading.readings[0].mentions] == [0, 48]


def test_titles_are_read_with_their_own_offsets(reader: Reader) -> None:
    found = only(read(reader, "Nie wieder.", title="Finger weg von Zentrika"))
    [mention] = found.mentions
    assert (mention.field, mention.start, mention.end) == (Field.TITLE, 15, 23)
    assert found.snippet == "Finger weg von Zentrika"


def test_a_product_is_told_with_its_brand(reader: Reader) -> None:
    assert only(read(reader, "Die Zentrika Flex ist leise.")).mentions[0].product == "Zentrika Flex"


@pytest.mark.parametrize(
    "about",
    [
        About(name="Zentrika Flex 500", by="structured_data"),
        About(brand="zentrika", by="source"),
        About(brand="Zentrika", name="Flex 500", by="structured_data"),
    ],
)
def test_a_review_that_names_nothing_is_about_its_subject(reader: Reader, about: About) -> None:
    [mention] = only(read(reader, "Super Gerät, gerne wieder!", about=about)).mentions
    assert (mention.kind, mention.decision) == (MentionKind.SUBJECT, Decision.ACCEPT)
    assert (mention.start, mention.end, mention.field) == (None, None, None)


def test_a_brand_that_the_post_names_itself_is_no_subject_too(reader: Reader) -> None:
    found = only(read(reader, "Zentrika taugt nichts.", about=About(brand="zentrika", by="source")))
    assert [mention.kind for mention in found.mentions] == [MentionKind.SPAN]


def test_of_a_subject_of_two_brands_a_post_is_about_the_one_that_it_names(reader: Reader) -> None:
    about = About(name="Zentrika oder Bohnenkern?", by="thread_title")
    named = read(reader, "Nimm Zentrika, damit bin ich seit Jahren zufrieden.", about=about)
    assert [reading.brand for reading in named.readings] == ["zentrika"]
    unnamed = read(reader, "Beide taugen nichts.", about=about)
    assert {reading.brand for reading in unnamed.readings} == {"zentrika", "bohnenkern"}


def test_a_subject_that_is_not_watched_is_none(reader: Reader) -> None:
    assert read(reader, "Gut.", about=About(name="Anderes Ding", by="structured_data")).readings == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", None),
        ("   \n", None),
        ("Zentrika", "de"),
        ("12345 !!! 😀", None),
        ("Die Lieferung von Zentrika kam leider viel zu spät bei uns an.", "de"),
        ("The delivery from Zentrika arrived far too late and nobody answered.", "en"),
        ("La livraison de Zentrika est arrivée beaucoup trop tard chez nous hier.", "fr"),
        ("<p>Die Lieferung von <b>Zentrika</b> kam&nbsp;viel zu spät bei uns an.</p>", "de"),
    ],
)
def test_every_text_has_a_reading_and_its_language(reader: Reader, text: str, language: str | None) -> None:
    reading = read(reader, text)
    assert reading.language == language
    assert bool(reading.readings) == ("Zentrika" in text)


def test_a_language_that_is_not_read_claims_no_sentiment(reader: Reader) -> None:
    found = only(read(reader, "La livraison de Zentrika est arrivée beaucoup trop tard, c'est affreux !"))
    assert found.sentiment.unsure


def test_what_was_asked_for_is_answered_brand_or_not(reader: Reader) -> None:
    document = Document(id="1", text="Das Essen war kalt.", targets=(Target(start=4, end=9),))
    [reading] = reader.read([document], whole_text=True)
    assert reading.sentiment is not None
    assert [(target.start, target.end) for target in reading.targets] == [(4, 9)]


def test_readings_come_in_the_order_of_their_documents(reader: Reader) -> None:
    texts = ["Zentrika ist gut.", "nichts", "Zentrika was late and rude to everybody.", ""] * 200
    documents = (Document(id=str(number), text=text) for number, text in enumerate(texts))
    assert [reading.id for reading in reader.read(documents)] == [str(number) for number in range(len(texts))]


def test_the_same_documents_give_the_same_readings() -> None:
    document = Document(id="1", text="Der Kaffee von Kern ist prima, Zentrika nicht.")
    first, second = Reader(watchlist(), "fast"), Reader(watchlist(), "fast")
    assert list(first.read([document])) == list(second.read([document]))
    assert (first.pipeline_hash, first.weights_hash) == (second.pipeline_hash, second.weights_hash)


def test_press_is_quoted_in_twelve_words(reader: Reader) -> None:
    text = "wort " * 40 + "Zentrika " + "wort " * 40
    found = only(read(reader, text, channel=Channel.PRESS))
    assert len(found.snippet.split()) <= 12
    assert "Zentrika" in found.snippet


def test_a_thousand_mentions_and_a_megabyte_take_linear_time(reader: Reader) -> None:
    read(reader, "Zentrika und Kern")
    started = time.process_time()
    found = read(reader, "Zentrika war gut, der Kaffee von Kern auch. " * 1000)
    assert sum(len(reading.mentions) for reading in found.readings) >= 1000
    assert read(reader, "wort " * 200_000 + "Zentrika").readings[0].mentions[0].start == 1_000_000
    assert time.process_time() - started < 60


PIECES = st.text(st.characters(exclude_categories=["Cs"]), max_size=10) | st.sampled_from(
    ["Zentrika", " Kern ", "\u200b", "\u202e", "u\u0308", "İ", "<br>", "#", "@", "\x00", "&amp;", "Kaffee"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(PIECES, max_size=10).map("".join), st.lists(PIECES, max_size=4).map("".join))
def test_every_mention_lies_where_it_says(reader: Reader, text: str, title: str) -> None:
    for reading in read(reader, text, title=title).readings:
        for mention in reading.mentions:
            field = text if mention.field is Field.TEXT else title
            assert field[mention.start : mention.end] == mention.surface


def test_half_characters_stand_in_nobodys_way(reader: Reader) -> None:
    text = "\ud83d Der Router von Zentrika ist richtig gut \udc00"
    reading = read(reader, text, title="\ud83d Zentrika", thread_title="\udc00", thread_start="\udc00")
    assert reading.language == "de"
    for mention in only(reading).mentions:
        assert (text, "\ud83d Zentrika")[mention.field is Field.TITLE][mention.start : mention.end] == "Zentrika"
    only(reading).model_dump_json()
