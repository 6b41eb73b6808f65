from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from crawlers.row_dates import dated

NOW = datetime(2026, 3, 15, 21, 0, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    "pieces",
    [
        ["Heute", " um 12:30"],
        ["Heute, 12:30"],
        ["15.03.2026, 12:30"],
        ["15.3.26 12:30"],
        ["15. März 2026 um 12:30"],
        ["2026-03-15 12:30"],
    ],
)
def test_a_day_is_the_same_however_it_is_written(pieces: list[str]) -> None:
    assert dated(pieces, NOW).text == "2026-03-15 12:30"


@pytest.mark.parametrize(
    ("words", "hours"), [("vor 3 Stunden", 2.5), ("3h", 2.5), ("5 minutes ago", 0.1), ("vor 4 Tagen", 84)]
)
def test_the_latest_moment_that_a_distance_from_now_means(words: str, hours: float) -> None:
    told = dated(["Ida", words], NOW)
    assert told.text == "Ida"
    assert told.written_at is not None
    assert abs(NOW - told.written_at - timedelta(hours=hours)) < timedelta(minutes=10)


def test_words_without_a_date_are_left_as_they_are() -> None:
    told = dated(["Frage zu Modell 2", "14 Antworten"], NOW)
    assert (told.text, told.has_day, told.written_at) == ("Frage zu Modell 2 14 Antworten", False, None)
