"""Profiles: by address, and by the name that somebody has on a service."""

import pytest

from crawlers.conduct.masking import masked
from crawlers.conduct.profiles import profiles


def stored(text: str) -> str:
    return masked(text, profiles(text, lambda name: name.lstrip("@").lower() == "nordwerk"))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Discord Timbo#4821", "Discord [profile]"),
        ("PSN: Timbo_Wood84, addet mich", "PSN: [profile], addet mich"),
        ("my insta is gregbuilds", "my insta is [profile]"),
        ("Auf Insta findet ihr mich als ole.baut", "Auf Insta findet ihr mich als [profile]"),
        ("https://www.youtube.com/@timbowerkelt", "[profile]"),
        ("Freundescode SW-1234-5678-9012", "Freundescode [profile]"),
    ],
)
def test_profiles_are_masked(text: str, left: str) -> None:
    assert stored(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Siehe instagram.com/nordwerk und Instagram: nordwerk",
        "pic.twitter.com/PQqbN51wBW",
        "https://www.facebook.com/events/169408",
        "http://members.cox.net/holz",
        "Mein Discord stürzt ab, Discord: Absturz",
        "for instance_51, YouTube_Add_On",
        "wie man bei Twitter als bloße Vorstellung lebt",
    ],
)
def test_brands_profiles_and_what_is_none_stay(text: str) -> None:
    assert stored(text) == text
