from datetime import UTC, datetime, timedelta

from crawlers.revisits import after_list

NOW = datetime(2026, 3, 15, 22, 0, tzinfo=UTC)
PAGES = [f"https://forum.example/f2?page={number}" for number in range(2, 42)]


def test_a_list_page_that_led_on_is_read_the_next_night() -> None:
    assert after_list(NOW, PAGES[0], 0) < NOW + timedelta(days=1)


def test_a_list_page_is_put_off_each_time_that_nothing_was_new_but_for_weeks_at_most() -> None:
    waits = [after_list(NOW, PAGES[0], unchanged) - NOW for unchanged in range(12)]
    assert waits == sorted(waits)
    assert timedelta(days=7) < waits[-1] < timedelta(days=28)


def test_a_lists_pages_are_not_all_due_in_one_night() -> None:
    nights = {(after_list(NOW, url, 3) - NOW).days for url in PAGES}
    assert len(nights) > 3
