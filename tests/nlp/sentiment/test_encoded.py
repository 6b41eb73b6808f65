"""The `best` tier with the weights that ship, inside the real reader."""

import time

import numpy as np
import pytest

from nlp.encoder.encoder import Encoder
from nlp.encoder.passage import Passage
from nlp.reader import Reader
from nlp.sentiment.encoded import SHIPPED, EncodedModel, Judge
from nlp.sentiment.model import load
from nlp.sentiment.question import Question
from tests.nlp.sentiment.opinions import WATCHLIST, of_brand, read_with
from touchpoints.document import Document, DocumentReading, Target
from touchpoints.enumerations import Polarity

READER = Reader(WATCHLIST, tier="best")
MODEL = EncodedModel.shipped()


def read(text: str, **more: object) -> DocumentReading:
    return read_with(READER, text, **more)


@pytest.mark.parametrize(
    ("text", "language", "good", "bad"),
    [
        ("Nordfunk ist super, aber Zimtwerk hat mich enttäuscht.", "de", "nordfunk", "zimtwerk"),
        ("Nordfunk is great but Zimtwerk was a waste of money.", "en", "nordfunk", "zimtwerk"),
        ("Zimtwerk ist viel besser als Nordfunk.", "de", "zimtwerk", "nordfunk"),
    ],
)
def test_each_brand_gets_what_is_said_of_it(text: str, language: str, good: str, bad: str) -> None:
    reading = read(text, language=language)
    assert of_brand(reading, good).score > of_brand(reading, bad).score + 0.4


@pytest.mark.parametrize(
    ("text", "language", "good", "bad"),
    [
        ("Das Essen war hervorragend, der Service leider unfreundlich.", "de", "Essen", "Service"),
        ("Leider ist der Akku schwach, das Display dafür brillant.", "de", "Display", "Akku"),
        ("The food was superb but the waiter ignored us.", "en", "food", "waiter"),
    ],
)
def test_each_target_gets_what_is_said_of_it(text: str, language: str, good: str, bad: str) -> None:
    targets = tuple(Target(start=text.index(name), end=text.index(name) + len(name)) for name in (good, bad))
    found = read(text, language=language, targets=targets).targets
    assert [target.sentiment.label for target in found] == [Polarity.POSITIVE, Polarity.NEGATIVE]


def test_a_brands_name_does_not_speak_for_it() -> None:
    named, other = read("Zimtwerk hat heute geöffnet."), read("Nordfunk hat heute geöffnet.")
    assert of_brand(named, "zimtwerk") == of_brand(other, "nordfunk")


@pytest.mark.parametrize(
    ("text", "language"), [("Gar nicht schlecht, das Zimtwerk.", "de"), ("Zimtwerk is not bad at all.", "en")]
)
def test_understatement_is_praise(text: str, language: str) -> None:
    assert of_brand(read(text, language=language), "zimtwerk").label is Polarity.POSITIVE


def test_a_reading_does_not_depend_on_the_posts_beside_it() -> None:
    texts = ["Zimtwerk war heute pünktlich.", "Nie wieder Nordfunk!", "Na ja. " * 200]
    documents = [Document(id=str(place), text=text, language="de") for place, text in enumerate(texts)]
    together = list(READER.read(documents, whole_text=True))
    assert together == [next(READER.read([document], whole_text=True)) for document in documents]


@pytest.mark.parametrize("text", ["", "Zimtwerk", "<b>Zimtwerk</b>&nbsp;", "\u202eZimtwerk\u200b", "x" * 5000])
def test_odd_texts_give_valid_records(text: str) -> None:
    assert read(text).sentiment is not None


def test_a_thousand_mentions_in_a_megabyte_take_bounded_time() -> None:
    text = "Zimtwerk ist gut, aber Nordfunk nicht, " * 500 + "und so weiter, " * 65_000
    started = time.process_time()
    assert sum(len(found.mentions) for found in read(text).readings) == 1000
    assert time.process_time() - started < 90


def test_probabilities_sum_to_one() -> None:
    question = Question("gut", "gut", "gut", Passage("sehr gut", (5, 8)))
    for shares in (MODEL.score(["gut", "schlecht"]), MODEL.answer([question])):
        assert np.allclose(shares.sum(axis=1), 1, atol=1e-5)


def test_nothing_asked_is_nothing_answered() -> None:
    assert MODEL.score([]).shape == MODEL.answer([]).shape == (0, 3)


def test_the_weights_are_plain_arrays() -> None:
    with np.load(SHIPPED, allow_pickle=False) as held:
        assert {held[name].dtype.kind for name in held.files} == {"f"}


def test_a_tier_without_weight_is_not_heard() -> None:
    judge = Judge(np.zeros((2, 3), np.float32), np.array([0, 1, 0], np.float32), beside=0.0)
    shares = judge.judged(np.ones((1, 2), np.float32), np.array([[0.9, 0.05, 0.05]], np.float32))
    assert shares.argmax() == 1


def test_the_tier_is_loaded_once() -> None:
    assert load("best") is load("best")
    assert MODEL.encoder is Encoder.shipped()
