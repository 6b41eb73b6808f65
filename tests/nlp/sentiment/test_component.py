"""The component inside the real reader: what is said of each brand, target and text."""

import time

import pytest

from nlp.reader import Reader
from tests.nlp.sentiment.opinions import WATCHLIST, of_brand, read_with
from touchpoints.document import DocumentReading, Target
from touchpoints.enumerations import Polarity
from touchpoints.post import About, Rating

READER = Reader(WATCHLIST, "fast")


def read(text: str, **more: object) -> DocumentReading:
    return read_with(READER, text, **more)


@pytest.mark.parametrize(
    ("text", "language", "good", "bad"),
    [
        ("Nordfunk ist super, aber Zimtwerk hat mich enttäuscht.", "de", "nordfunk", "zimtwerk"),
        ("Nordfunk is great but Zimtwerk was a waste of money.", "en", "nordfunk", "zimtwerk"),
        ("Zimtwerk ist viel besser als Nordfunk.", "de", "zimtwerk", "nordfunk"),
        ("Bin von Nordfunk zu Zimtwerk gewechselt und sehr zufrieden.", "de", "zimtwerk", "nordfunk"),
    ],
)
def test_each_brand_gets_what_is_said_of_it(text: str, language: str, good: str, bad: str) -> None:
    reading = read(text, language=language)
    assert of_brand(reading, good).score > 0.2
    assert of_brand(reading, bad).score < -0.2


def test_what_follows_a_bare_naming_is_said_of_it() -> None:
    good, bad = (
        of_brand(read(f"Ich war bei Zimtwerk. {rest}"), "zimtwerk").score
        for rest in ("Hervorragend, wir kommen gerne wieder!", "Eine Katastrophe, ich bin sehr enttäuscht.")
    )
    assert bad < 0 < good


def test_a_brands_name_does_not_speak_for_it() -> None:
    named, other = read("Zimtwerk hat heute geöffnet."), read("Nordfunk hat heute geöffnet.")
    assert of_brand(named, "zimtwerk") == of_brand(other, "nordfunk")


def test_irony_turns_praise_and_makes_it_unsure() -> None:
    sentiment = of_brand(read("Super Leistung von Zimtwerk, drei Wochen gewartet /s"), "zimtwerk")
    assert sentiment.score < 0
    assert sentiment.unsure


def test_stars_speak_for_the_subject_of_a_review() -> None:
    about = About(name="Zimtwerk Tasse", by="structured_data")
    scores = [
        of_brand(
            read("Kam am Dienstag an.", about=about, rating=Rating(value=value, best=5, worst=1)), "zimtwerk"
        ).score
        for value in (1, 3, 5)
    ]
    assert scores == sorted(scores)
    assert scores[0] < 0 < scores[2]


def test_a_rating_says_nothing_of_a_brand_beside_the_subject() -> None:
    about = About(brand="zimtwerk", by="source")
    plain, rated = (
        read("Nordfunk liegt nebenan.", about=about, rating=rating)
        for rating in (None, Rating(value=1, best=5, worst=1))
    )
    assert of_brand(plain, "nordfunk") == of_brand(rated, "nordfunk")


def test_the_title_counts() -> None:
    bad, good = (
        read("Ich habe dort bestellt.", title=title) for title in ("Nie wieder Zimtwerk!", "Zimtwerk ist super!")
    )
    assert of_brand(bad, "zimtwerk").score < of_brand(good, "zimtwerk").score


def test_targets_are_judged_by_their_clauses() -> None:
    text = "Das Essen war hervorragend, der Service war schlecht."
    found = read(text, targets=(Target(start=4, end=9), Target(start=32, end=39))).targets
    assert [target.sentiment.label for target in found] == [Polarity.POSITIVE, Polarity.NEGATIVE]


@pytest.mark.parametrize("text", ["", "Zimtwerk", "<b>Zimtwerk</b>&nbsp;", "\u202eZimtwerk\u200b", "x" * 5000])
def test_odd_texts_give_valid_records(text: str) -> None:
    reading = read(text)
    assert DocumentReading.model_validate_json(reading.model_dump_json()).sentiment is not None


def test_a_thousand_mentions_in_a_megabyte_take_linear_time() -> None:
    text = "Zimtwerk ist gut, aber Nordfunk nicht, " * 500 + "und so weiter, " * 65_000
    started = time.process_time()
    reading = read(text)
    assert time.process_time() - started < 30
    assert sum(len(found.mentions) for found in reading.readings) == 1000


def test_a_target_beyond_the_text_is_no_crash() -> None:
    assert read("kurz", targets=(Target(start=90, end=95),)).targets[0].sentiment.unsure in {True, False}
