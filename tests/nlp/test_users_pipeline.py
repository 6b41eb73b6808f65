"""A user's own spaCy pipeline: trained here in a second on four sentences, then named in the watchlist."""

from pathlib import Path

import pytest
import spacy
from spacy.training import Example

from nlp.reader import Reader
from tests.nlp.brands import watchlist
from touchpoints.document import Document
from touchpoints.mention import Mention
from touchpoints.watchlist import Languages

SENTENCES = (
    ("Der Router von Kern läuft.", [(15, 19, "ORG")]),
    ("Kern liefert schnell.", [(0, 4, "ORG")]),
    ("Frau Kern wohnt in Ulm.", [(5, 9, "PER")]),
    ("Herr Kern lacht.", [(5, 9, "PER")]),
)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    nlp = spacy.blank("de")
    nlp.add_pipe("ner")
    examples = [Example.from_dict(nlp.make_doc(text), {"entities": found}) for text, found in SENTENCES]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(40):
        nlp.update(examples, sgd=optimizer)
    folder = tmp_path_factory.mktemp("own") / "de_own"
    nlp.to_disk(folder)
    return folder


@pytest.fixture(scope="module")
def with_own(own: Path) -> Reader:
    return Reader(watchlist().model_copy(update={"languages": Languages(pipelines={"de": str(own)})}), "fast")


def mentions(reader: Reader, text: str) -> list[Mention]:
    [read] = reader.read([Document(id="1", text=text, language="de")])
    return [mention for reading in read.readings for mention in reading.mentions]


def confidence(reader: Reader, text: str) -> float:
    """That of the only mention; 0 where it is rejected."""
    return sum(mention.confidence for mention in mentions(reader, text))


def test_its_entities_move_the_decision_on_ambiguous_names(with_own: Reader) -> None:
    without = Reader(watchlist(), "fast")
    company, person = "Der Router von Kern läuft.", "Frau Kern wohnt in Ulm."
    assert confidence(with_own, company) > confidence(without, company)
    assert confidence(with_own, person) <= confidence(without, person)


def test_a_text_that_is_too_long_for_it_is_read_without_it(with_own: Reader) -> None:
    [mention] = mentions(with_own, "Zentrika " + "wort " * 210_000)
    assert mention.surface == "Zentrika"


def test_it_is_part_of_what_makes_the_readings(with_own: Reader) -> None:
    assert with_own.pipeline_hash != Reader(watchlist(), "fast").pipeline_hash
