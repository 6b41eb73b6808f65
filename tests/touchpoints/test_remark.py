"""Remarks: every sentence is there in both languages, and both are filled with the same values."""

from string import Formatter

import pytest
from pydantic import ValidationError

from touchpoints.remark import Remark, because, in_one_line
from touchpoints.remark_words import REMARKS


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


@pytest.mark.parametrize("fact", REMARKS)
def test_both_languages_tell_the_same_values(fact: str) -> None:
    german, english = REMARKS[fact]["de"], REMARKS[fact]["en"]
    assert [fields(words) for words in german] == [fields(words) for words in english]


def test_one_and_many_are_written_as_the_language_does() -> None:
    one, two = (Remark(fact="new_posts", values={"count": count}) for count in (1, 2))
    assert [each.in_words("de") for each in (one, two)] == ["1 neuer Beitrag", "2 neue Beiträge"]
    assert in_one_line([two, because("no answer")], "en") == "2 new posts; no answer"


def test_a_fact_without_words_is_refused() -> None:
    with pytest.raises(ValidationError, match="is no remark"):
        Remark(fact="something_else")
