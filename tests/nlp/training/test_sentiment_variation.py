import random

from nlp.encoder.passage import Passage
from nlp.training.sentiment_corpora import Example
from nlp.training.sentiment_variation import Closer, in_its_clause, passage_of

TEXT = "Der Wein war gut, aber die Bedienung war langsam."
TARGET = Example(TEXT, 0, (27, 36), "de", "invented_terms", "reviews")
WHOLE = Example(TEXT, 0, None, "de", "invented", "reviews")


def as_it_is(example: Example, _: random.Random) -> Passage:
    return passage_of(example)


def test_a_target_in_its_clause_keeps_its_words() -> None:
    cut = in_its_clause(TARGET, (27, 36))
    assert cut.text.strip() == "aber die Bedienung war langsam."
    assert cut.span
    assert cut.text[slice(*cut.span)] == "Bedienung"


def test_a_share_of_the_targets_is_cut_to_their_clause() -> None:
    vary, chance = Closer(as_it_is, 0.5), random.Random(1)
    cut = sum("Wein" not in vary(TARGET, chance).text for _ in range(200))
    assert 70 < cut < 130


def test_without_a_share_and_of_whole_texts_nothing_is_cut() -> None:
    chance = random.Random(1)
    assert Closer(as_it_is, 0.0)(TARGET, chance).text == TEXT
    assert Closer(as_it_is, 1.0)(WHOLE, chance).text == TEXT
