"""An ambiguous name is the brand where its context says so, and never where the user excludes it."""

import pytest

from nlp.disambiguation.context import context_cues, exclude_cues
from nlp.factory import component_name
from nlp.pipeline import build_pipeline
from tests.nlp.brands import watchlist
from touchpoints.document import Document
from touchpoints.enumerations import Decision
from touchpoints.names import NameIndex

BRAND = watchlist().brand("bohnenkern")


def decision(text: str, **fields: object) -> Decision:
    nlp = build_pipeline("de", watchlist(), NameIndex(watchlist()))
    doc = nlp.make_doc(text)
    doc._.document = Document.model_validate({"id": "1", "text": text, **fields})
    spans = nlp.get_pipe(component_name("mundfunk.brands.v1"))(doc)._.mentions
    decided: Decision = next(span for span in spans if span.surface == "Kern").decision
    return decided


@pytest.mark.parametrize(
    "text",
    [
        "Der Kaffee von Kern schmeckt mir am besten.",
        "Ich bestelle meine Bohnen nur noch bei Kern, die Röstung ist super.",
        "Bohnenkern hat geliefert, und bei Kern war alles dabei.",
    ],
)
def test_context_makes_an_everyday_word_the_brand(text: str) -> None:
    assert decision(text) is Decision.ACCEPT


@pytest.mark.parametrize(
    "text", ["Das ist im Kern richtig, Kaffee hin, Kaffee her.", "Der Kern der Sache ist der Kaffee."]
)
def test_an_exclude_that_overlaps_the_name_rejects_it_whatever_else_is_said(text: str) -> None:
    assert decision(text) is Decision.REJECT


def test_an_exclude_elsewhere_counts_against_the_name() -> None:
    assert decision("Ein Kern, der im Reaktor zerfällt, und noch ein Atom.") is not Decision.ACCEPT


def test_the_thread_tells_what_the_post_leaves_out() -> None:
    text = "Bei Kern kostet das die Hälfte."
    alone, ranks = decision(text), [Decision.REJECT, Decision.REVIEW, Decision.ACCEPT]
    told = decision(
        text, thread_title="Wo kauft ihr Espresso und Kaffee?", thread_start="Welche Bohnen, welche Röstung?"
    )
    assert ranks.index(told) >= ranks.index(alone)


def test_context_begins_words_and_knows_no_case() -> None:
    assert [cue.words for cue in context_cues(BRAND, "röstereien, filterkaffee und kaffeetassen")] == ["röst", "kaffee"]


def test_exclude_phrases_stretch_over_any_white_space() -> None:
    assert [(cue.start, cue.end) for cue in exclude_cues(BRAND, "das ist im\n kern so")] == [(8, 16)]
