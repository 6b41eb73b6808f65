"""The network's opinion of an ambiguous name, in the tier `best`."""

import math

import pytest

from nlp.components import brands
from nlp.components.brands import Brands
from nlp.disambiguation.classifier import Classifier
from nlp.disambiguation.decide import ASKED
from nlp.disambiguation.sense import MOST, WINDOW, Sense, described, question, sense_features
from nlp.disambiguation.standard import Thresholds
from nlp.factory import component_name
from nlp.pipeline import build_pipeline
from tests.nlp.brands import watchlist
from touchpoints.document import Document
from touchpoints.enumerations import Decision
from touchpoints.names import NameHit, NameIndex
from touchpoints.watchlist import Brand

BRAND = watchlist().brand("bohnenkern")
INDEX = NameIndex(watchlist())
THRESHOLDS = Thresholds(accept=0.5, own_trade=0.4, review=0.2, ask_from=0.1, ask_to=0.9)


def opinion(text: str) -> float:
    hit = next(hit for hit in INDEX.find(text) if hit.ambiguous)
    return Sense.shipped().opinion(text, hit, BRAND)


def decisions(text: str, tier: str) -> list[Decision]:
    nlp = build_pipeline("de", watchlist(), INDEX, tier)
    doc = nlp.make_doc(text)
    doc._.document = Document(id="1", text=text)
    return [span.decision for span in nlp.get_pipe(component_name("mundfunk.brands.v1"))(doc)._.mentions]


def test_the_name_is_asked_about_and_its_brand_described_beside_it() -> None:
    asked = question("Bei Kern bestellt", 4, 8, BRAND)
    assert (asked.text, asked.span) == ("Bei Kern bestellt", (4, 8))
    assert asked.beside == "Bohnenkern (coffee): Kaffee, Röst, Espresso, Bohne"


def test_of_a_long_text_the_words_around_the_name_are_asked_about() -> None:
    text = "Wort " * 20_000 + "Bei Kern bestellt" + " Wort" * 20_000
    start = text.index("Kern")
    asked = question(text, start, start + 4, BRAND)
    assert len(asked.text) == 2 * WINDOW + 4
    assert asked.span is not None
    assert asked.text[slice(*asked.span)] == "Kern"


@pytest.mark.parametrize(
    ("known", "told"),
    [
        (("Kern", "", ()), "Kern"),
        (("Kern", "coffee", ()), "Kern (coffee)"),
        (("Kern", "", ("Röst", "Bohne")), "Kern: Röst, Bohne"),
    ],
)
def test_what_isnt_known_of_a_brand_is_left_out(known: tuple[str, str, tuple[str, ...]], told: str) -> None:
    assert described(*known) == told


@pytest.mark.parametrize(
    ("meant", "other"),
    [
        ("Kern hat die Preise schon wieder erhöht.", "Die Pflaumen haben einen großen Kern."),
        ("Habe bei Kern angerufen, keiner geht ran.", "Der Kern der Stadt wurde 1944 zerstört."),
        ("Laut Kern werden 200 Stellen gestrichen.", "Ministerin Luise Kern trat gestern zurück."),
    ],
)
def test_more_speaks_for_the_brand_where_it_is_meant(meant: str, other: str) -> None:
    assert opinion(meant) > opinion(other)


def test_the_description_counts() -> None:
    text = "Bei Kern gibt es wieder Espresso aus eigener Röstung."
    hit = INDEX.find(text)[0]
    bank = BRAND.model_copy(update={"category": "bank", "context": ("Konto", "Kredit", "Zinsen", "Filiale")})
    assert Sense.shipped().opinion(text, hit, BRAND) > Sense.shipped().opinion(text, hit, bank)


def test_no_opinion_decides_alone() -> None:
    assert sense_features(40.0) == {"sense": MOST}
    assert sense_features(-40.0) == {"sense": -MOST}


def test_only_the_tier_best_asks_the_network() -> None:
    asked = {tier: Brands(tier, THRESHOLDS).standard().network for tier in ("fast", "best")}
    assert asked["fast"] is None
    assert asked["best"] is not None


@pytest.mark.parametrize(("first", "times"), [(0.05, 0), (0.5, 1), (0.95, 0)])
def test_the_network_is_asked_only_where_the_classifier_is_unsure(
    monkeypatch: pytest.MonkeyPatch, first: float, times: int
) -> None:
    asked: list[int] = []

    def counted(_: Sense, __: str, hit: NameHit, ___: Brand) -> float:
        asked.append(hit.start)
        return 5.0

    sure = Classifier({"bias": math.log(first / (1 - first))}, 1.0, 0.0)
    monkeypatch.setattr(brands, "shipped", lambda _: sure)
    monkeypatch.setattr(Sense, "opinion", counted)
    decisions("Das sagt Kern.", "best")
    assert len(asked) == times


def test_a_name_that_stands_often_is_asked_about_a_bounded_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(_: Sense, __: str, hit: NameHit, ___: Brand) -> float:
        asked.append(hit.start)
        return 5.0

    monkeypatch.setattr(Sense, "opinion", counted)
    decided = decisions("Das sagt Kern dazu. " * 50, "best")
    assert len(decided) == 50
    assert len(asked) == ASKED
