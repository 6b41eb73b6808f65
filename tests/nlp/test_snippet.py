"""A snippet holds the mention, whole words, and no more than may be shown."""

from hypothesis import given
from hypothesis import strategies as st

from nlp.snippet import LONGEST, PRESS_WORDS, snippet
from touchpoints.enumerations import Channel


@given(st.text(max_size=400), st.integers(0, 400), st.sampled_from([*Channel, None]))
def test_a_snippet_is_never_longer_than_allowed(text: str, start: int, channel: Channel | None) -> None:
    start = min(start, len(text))
    found = snippet(text, start, min(start + 5, len(text)), channel)
    assert len(found) <= LONGEST
    if channel is Channel.PRESS:
        assert len(found.split()) <= PRESS_WORDS


def test_a_snippet_shows_the_words_around_the_mention() -> None:
    text = "anfang " * 60 + "Zentrika " + "ende " * 60
    assert "Zentrika" in snippet(text, 420, 428, None)
