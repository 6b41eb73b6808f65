"""An ambiguous name is the brand where its context says so, and never where the user excludes it."""

import pytest

from nlp.components.brands import Brands
from nlp.disambiguation.classifier import UNDESCRIBED, shipped
from nlp.disambiguation.context import context_cues, exclude_cues
from nlp.disambiguation.standard import Thresholds
from nlp.factory import component_name
from nlp.mention_span import MentionSpan
from nlp.pipeline import build_pipeline
from tests.nlp.brands import watchlist
from touchpoints.document import Document
from touchpoints.enumerations import Decision
from touchpoints.names import NameIndex
from touchpoints.watchlist import Watchlist

BRAND = watchlist().brand("bohnenkern")


def mention(text: str, watched: Watchlist | None = None, **fields: object) -> MentionSpan:
    known = watched or watchlist()
    nlp = build_pipeline("de", known, NameIndex(known))
    doc = nlp.make_doc(text)
    doc._.document = Document.model_validate({"id": "1", "text": text, **fields})
    spans = nlp.get_pipe(component_name("mundfunk.brands.v1"))(doc)._.mentions
    found: MentionSpan = next(span for span in spans if span.surface == "Kern")
    return found


def decision(text: str, **fields: object) -> Decision:
    return mention(text, None, **fields).decision


def confidence(text: str) -> float:
    return mention(text).confidence


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


@pytest.mark.parametrize("written", ["im Atomkern", "im Atom-Kern", "im Atom Kern"])
def test_an_exclude_compound_may_be_written_apart(written: str) -> None:
    brand = BRAND.model_copy(update={"exclude": ("Atomkern",)})
    assert [cue.words for cue in exclude_cues(brand, written.lower())] == [written.lower().removeprefix("im ")]


def test_what_is_no_compound_with_the_name_is_left_whole() -> None:
    brand = BRAND.model_copy(update={"exclude": ("Kernkraft", "der Kern")})
    assert exclude_cues(brand, "die kern kraft und ein kern") == []


def test_a_given_name_before_speaks_for_a_person() -> None:
    said, person = (confidence(f"Das sagt jedenfalls {given}Kern dazu.") for given in ("", "Renate "))
    assert person < said / 2


def test_the_reasons_of_a_decision_are_words() -> None:
    told = mention("Renate Kern trinkt Kaffee.").reasons
    assert told[:2] == ("behind a given name", "context: kaffee")
    assert all(reason.startswith(("for: ", "against: ")) for reason in told[2:])


def test_a_brand_of_which_nothing_is_told_is_judged_by_weights_of_its_own() -> None:
    standard = Brands("fast", Thresholds(accept=0.5, own_trade=0.4, review=0.2)).standard()
    silent = BRAND.model_copy(update={"context": ()})
    assert standard.classifier(BRAND) == shipped("fast")
    assert standard.classifier(silent) == shipped(UNDESCRIBED)


@pytest.mark.parametrize(
    ("meant", "other"),
    [
        ("Kern hat die Preise schon wieder erhöht.", "Die Pflaumen haben einen großen Kern."),
        ("Bei Kern geht seit Tagen keiner ans Telefon.", "Ministerin Luise Kern trat gestern zurück."),
    ],
)
def test_what_is_done_shows_an_undescribed_brand(meant: str, other: str) -> None:
    brand = BRAND.model_copy(update={"context": (), "exclude": (), "category": None})
    silent = watchlist().model_copy(update={"brands": (brand,)})
    assert mention(meant, silent).confidence > 2 * mention(other, silent).confidence
