"""Copies are alike, whatever is put before them; different reports on one event are not."""

import random
import string
import tomllib
import unicodedata
from itertools import combinations
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchpoints.likeness import SCHEME, anchors_of, exact_anchor, likeness, pairs_of, signature_of, words_of

EVENTS = tomllib.loads((Path(__file__).parents[2] / "benchmarks/duplicates/events.toml").read_text("utf-8"))["events"]
REPORTS = [report for event in EVENTS for report in event["reports"]]
SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
Form = Literal["NFC", "NFD", "NFKC"]
WORDS = st.lists(st.text("abcdeäöü", min_size=1, max_size=6), min_size=1, max_size=80)


def like(one: str, other: str) -> float:
    return likeness(signed(one), signed(other))


def signed(text: str) -> bytes:
    return signature_of(pairs_of(words_of(text)))


def found(one: str, other: str) -> bool:
    """Whether a lookup by anchors meets the other."""
    return not set(anchors_of(words_of(one))).isdisjoint(anchors_of(words_of(other)))


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(
    "before", ["Kommentar | ", "Opinion | ", "dpa-Meldung: ", "Kleve (nw). ", "Via https://x.example/1: "]
)
def test_what_is_put_before_a_text_does_not_hide_a_copy(report: str, before: str) -> None:
    assert like(before + report, report) > 0.8
    assert found(before + report, report)


@pytest.mark.parametrize("report", REPORTS)
def test_case_punctuation_and_lines_do_not_matter(report: str) -> None:
    loud = report.upper().replace(".", " -\n").replace(",", "")
    assert like(loud, report) > 0.9


@pytest.mark.parametrize("event", EVENTS)
def test_different_reports_on_one_event_are_not_alike(event: dict[str, list[str]]) -> None:
    assert max(like(one, other) for one, other in combinations(event["reports"], 2)) < 0.2


@pytest.mark.parametrize("report", REPORTS)
def test_a_copy_with_one_word_in_ten_changed_is_found(report: str) -> None:
    chance = random.Random(report)
    words = report.split()
    for place in chance.sample(range(len(words)), len(words) // 10):
        words[place] = "".join(chance.choices(string.ascii_lowercase, k=6))
    assert found(" ".join(words), report)


@pytest.mark.parametrize("length", [30, 60, 120, 300, 900])
def test_half_of_a_text_is_found_wherever_it_was_cut_out(length: int) -> None:
    chance = random.Random(length)
    for _ in range(50):
        words = chance.choices([f"wort{each}" for each in range(400)], k=length)
        start = chance.randrange(length // 2)
        assert found(" ".join(words), " ".join(words[start : start + length // 2]))


@given(WORDS, WORDS)
def test_likeness_is_that_of_the_sets_within_its_error(one: list[str], other: list[str]) -> None:
    pairs = [{tuple(words[start : start + 2]) for start in range(max(1, len(words) - 1))} for words in (one, other)]
    jaccard = len(pairs[0] & pairs[1]) / len(pairs[0] | pairs[1])
    # Six standard errors of a share of 192: chance alone fails once in 500 million.
    told = likeness(signature_of(pairs_of(one)), signature_of(pairs_of(other)))
    assert abs(told - jaccard) <= 6 * (0.25 / 192) ** 0.5


@given(WORDS)
def test_the_same_words_have_the_same_signature_and_anchors(words: list[str]) -> None:
    signature = signature_of(pairs_of(words))
    assert signature == signature_of(pairs_of(list(words)))
    assert likeness(signature, signature) == 1
    anchors = anchors_of(words)
    assert anchors == anchors_of(list(words))
    assert 1 <= len(anchors) <= min(16, max(1, len(words) - 3))


@given(st.text(max_size=200))
def test_any_text_has_words_and_a_signature(text: str) -> None:
    assert len(signed(text)) == 768


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
def test_how_a_place_writes_letters_spaces_and_breaks_does_not_matter(report: str, form: Form) -> None:
    told = words_of(report)
    assert words_of(unicodedata.normalize(form, report)) == told
    assert words_of(report.replace(" ", "\u00a0").replace("-", "\u2011")) == told
    assert words_of("\ufeff" + "".join(f"{each}\u00ad" if each.isalpha() else each for each in report)) == told
    assert words_of(report.replace("ß", "ss").translate(SPELT_OUT)) == told


def test_signatures_are_the_same_on_every_machine_and_under_every_version_of_this_scheme() -> None:
    signature = signed("Der Akku hält länger, als ich dachte; nur das Laden dauert ewig.")
    assert SCHEME == "minhash-2/pairs-2/192/anchors-4-16"
    assert signature[:8].hex() == "8f401bce9ed459c7"
    assert anchors_of(words_of("Der Akku hält länger, als ich")) == (-397012210, 278861815, 1941935975)
    assert exact_anchor("0a") == (-140391634,)
