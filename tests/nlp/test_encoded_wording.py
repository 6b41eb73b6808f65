"""The `best` tier's wording: the network's votes beside those of the n-grams."""

import pytest

from nlp.components.consequence import ConsequenceReading
from nlp.findings.encoded_wording import EncodedWording, asked
from nlp.findings.wording import Wording
from nlp.pipeline import build_pipeline
from tests.nlp.brands import watchlist
from touchpoints.names import NameIndex

WARNING = "Tut euch das mit @@ bloß nicht an."
PRAISE = "Mit @@ liegt ihr goldrichtig, da kann ich euch nur zuraten."


def test_the_first_name_is_asked_about_and_else_the_whole() -> None:
    assert asked("Bei @@ und @@.").span == (4, 6)
    assert asked("Da war nichts.").span is None


def test_votes_are_the_same_alone_and_together_and_for_every_column() -> None:
    wording = EncodedWording.shipped()
    together = wording.said([WARNING, PRAISE])
    for text, told in zip([WARNING, PRAISE], together, strict=True):
        (alone,) = wording.said([text])
        assert {finding: pytest.approx(values, abs=1e-4) for finding, values in alone.items()} == told
        assert {(finding, value) for finding, values in told.items() for value in values} == set(
            Wording.shipped().columns
        )
    assert wording.said([]) == []


def test_the_network_hears_advice_that_no_word_announces() -> None:
    warned, advised = (told["recommendation"] for told in EncodedWording.shipped().said([WARNING, PRAISE]))
    assert max(warned, key=lambda value: warned[value]) == "warns"
    assert max(advised, key=lambda value: advised[value]) == "recommends"


@pytest.mark.parametrize(("tier", "kind"), [("fast", Wording), ("best", EncodedWording)])
def test_each_tier_has_its_wording(tier: str, kind: type) -> None:
    nlp = build_pipeline("de", watchlist(), NameIndex(watchlist()), tier)
    component = nlp.get_pipe("mundfunk_consequence")
    assert isinstance(component, ConsequenceReading)
    assert isinstance(component.wording, kind)
