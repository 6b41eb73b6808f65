import threading
import time
from pathlib import Path

import pytest

from scheduler.crawling import crawl_sources, has_failed
from storage.home import Home
from storage.store import Store
from tests.crawlers.spiders.site import Site, serve
from tests.crawlers.spiders.worlds import ago, forum_post, thread_page
from tests.watchlists import NORDLICHT
from touchpoints.enumerations import Outcome
from touchpoints.errors import BadInputError

THREAD = "/viewtopic.php?t=1"


def watchlist(folder: Path, site: Site, **paths: str) -> Path:
    sources = "".join(
        f'[[sources]]\nname = "{name}"\nurl = "{site.url}{path}"\nchannel = "forum"\ndelay = 0\nallow_private = true\n'
        for name, path in paths.items()
    )
    file = folder / "mundfunk.toml"
    file.write_text(NORDLICHT + sources)
    return file


def thread() -> str:
    return thread_page("Abschlag", [forum_post(1, "ida", ago(3), "Der Abschlag von Nordlicht stimmt einfach nie.")])


def test_one_source_fails_the_others_go_on_and_a_host_is_crawled_by_one_at_a_time(
    tmp_path: Path, server_home: Home, store: Store
) -> None:
    with serve(Site(pages={"/robots.txt": "", THREAD: thread()})) as site:
        config = watchlist(tmp_path, site, fort="/fort", da=THREAD)
        told: list[str | None] = []
        runs = crawl_sources(server_home, config, [], store, watch=lambda run: told.append(run.source))
    assert [(run.source, run.outcome, has_failed(run)) for run in runs] == [
        ("fort", Outcome.GONE, True),
        ("da", Outcome.NEW_POSTS, False),
    ]
    assert told == ["fort", "da"]
    first, second = runs
    assert first.ended_at is not None
    assert second.started_at >= first.ended_at


def test_a_stop_ends_the_crawl_that_runs_and_starts_no_other(tmp_path: Path, server_home: Home, store: Store) -> None:
    with serve(Site(pages={"/robots.txt": "", THREAD: thread()}, held=frozenset({THREAD}))) as site:
        config, stop = watchlist(tmp_path, site, eins=THREAD, zwei="/zwei"), threading.Event()

        def stop_when_asked() -> None:
            while THREAD not in site.waiting:
                time.sleep(0.05)
            stop.set()

        watcher = threading.Thread(target=stop_when_asked, daemon=True)
        watcher.start()
        runs = crawl_sources(server_home, config, [], store, stop=stop)
        watcher.join()
    assert [run.source for run in runs] == ["eins"]
    assert runs[0].ended_at is not None
    assert "before its" in (runs[0].detail or "")


def test_an_unknown_source_is_refused_before_anything_starts(tmp_path: Path, server_home: Home, store: Store) -> None:
    with serve(Site()) as site:
        config = watchlist(tmp_path, site, eins=THREAD)
        with pytest.raises(BadInputError, match='"eins"'):
            crawl_sources(server_home, config, ["eins", "drei"], store)
        assert site.asked == []


def test_a_crawl_whose_log_has_no_room_is_told_of_and_costs_no_other(
    tmp_path: Path, server_home: Home, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    logs = iter([tmp_path / "missing" / "a.log", tmp_path / "b.log"])
    monkeypatch.setattr("scheduler.crawling.log_of", lambda *_: next(logs))
    with serve(Site(pages={"/robots.txt": "", THREAD: thread()})) as site:
        config = watchlist(tmp_path, site, eins=THREAD, zwei=THREAD)
        runs = crawl_sources(server_home, config, [], store)
    assert [(run.outcome, run.ended_at is not None) for run in runs] == [
        (Outcome.ERROR, True),
        (Outcome.NEW_POSTS, True),
    ]
    assert "could not be started" in (runs[0].detail or "")
