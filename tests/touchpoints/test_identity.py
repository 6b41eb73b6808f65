"""Identity: the same post met twice has one `_id`, and a person can't be joined across platforms."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchpoints.identity import digest, platform_of, post_id, pseudonym, touchpoint_id


@pytest.mark.parametrize(
    ("url", "platform"),
    [
        ("https://www.forum.example/t/1", "forum.example"),
        ("HTTPS://Forum.Example:443/", "forum.example"),
        ("http://forum.example:8080/", "forum.example:8080"),
        ("http://[::1]:80/", "::1"),
    ],
)
def test_a_platform_is_the_host_without_www(url: str, platform: str) -> None:
    assert platform_of(url) == platform


def test_a_native_id_wins_over_the_address() -> None:
    first = post_id("forum.example", native_id="7", permalink="https://forum.example/a#7")
    assert first == post_id("forum.example", native_id="7", permalink="https://forum.example/b#7")
    assert first != post_id("blog.example", native_id="7")


def test_without_id_and_address_thread_author_time_and_opening_count() -> None:
    def known(text: str) -> str:
        moment = datetime(2026, 5, 1, tzinfo=UTC)
        return post_id("f.example", thread_url="https://f.example/t", author="a1", published_at=moment, text=text)

    assert known("x" * 100 + "a") == known("x" * 100 + "b")
    assert known("other") != known("opening")


def test_a_pseudonym_differs_by_platform_and_key_and_ignores_case() -> None:
    name = pseudonym(b"k" * 32, "forum.example", "Klara77")
    assert name == pseudonym(b"k" * 32, "forum.example", " klara77")
    assert name != pseudonym(b"k" * 32, "blog.example", "Klara77")
    assert name != pseudonym(b"j" * 32, "forum.example", "Klara77")
    assert "klara" not in name


@given(st.lists(st.text(), min_size=1, max_size=4), st.lists(st.text(), min_size=1, max_size=4))
def test_a_digest_tells_part_from_part(left: list[str], right: list[str]) -> None:
    assert (digest(*left) == digest(*right)) == (left == right)


def test_a_touchpoint_is_post_and_brand() -> None:
    assert touchpoint_id("p", "a") != touchpoint_id("p", "b") != touchpoint_id("q", "b")
