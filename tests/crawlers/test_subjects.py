"""What a review's page is about: its title without the words that say what kind of page it is."""

import pytest

from crawlers.subjects import on_page


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Zephira W7", "Zephira W7"),
        ("Meinungen zu Zephira W7", "Zephira W7"),
        ("Zephira W7: Erfahrungsberichte", "Zephira W7"),
        ("Zephira Bank Erfahrungen", "Zephira Bank"),
        ("Zephira Energie: Bewertungen und Erfahrungen", "Zephira Energie"),
        ("6 Bewertungen zum Café Zephira", "Café Zephira"),
        ("Customer reviews of Zephira W7", "Zephira W7"),
        ("Bewertungen", "Bewertungen"),
        ("Meine Erfahrungen mit dem Kocher", "Meine Erfahrungen mit dem Kocher"),
    ],
)
def test_the_subject_is_the_title_without_the_kind_of_page(title: str, name: str) -> None:
    about = on_page(title)
    assert about
    assert (about.name, about.by) == (name, "page_title")


def test_a_page_without_a_title_is_about_nothing_told() -> None:
    assert on_page(None) is None
