"""Crawls as processes of their own, one a source; no host is crawled by two at once."""

import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crawlers.session import find_source, new_run, new_run_id
from scheduler.child import Child, start_child, wait_for_child
from scheduler.logs import log_of, remove_old_logs
from storage.home import Home, load_watchlist
from storage.store import Store
from touchpoints.enumerations import GOOD_OUTCOMES, Outcome
from touchpoints.errors import BadInputError
from touchpoints.identity import platform_of
from touchpoints.remark import Remark, because
from touchpoints.run import Run
from touchpoints.watchlist import Source, Watchlist

if TYPE_CHECKING:
    from crawlers.archive import ArchiveReading

_AT_ONCE = 2
Watch = Callable[[Run], None]


def has_failed(run: Run) -> bool:
    """Whether somebody should look at the run."""
    return run.outcome not in GOOD_OUTCOMES


def crawl_sources(
    home: Home,
    config: Path,
    names: Sequence[str],
    store: Store,
    *,
    at_once: int = _AT_ONCE,
    stop: threading.Event | None = None,
    watch: Watch | None = None,
) -> list[Run]:
    """Crawls the named sources, or all of them, and returns how each run ended, in the watchlist's order.

    `stop`, once set, ends the running crawls cleanly and starts no others. `watch` is told of each run that ends.

    Raises:
        BadInputError: the watchlist can't be used, or has no source of a name.
    """
    sources = _chosen(load_watchlist(config), names)
    remove_old_logs(home)
    crawls = Crawls(home, config, store, stop or threading.Event(), watch)
    with ThreadPoolExecutor(max_workers=at_once) as pool:
        try:
            done = [run for runs in pool.map(crawls.run_in_turn, _by_host(sources)) for run in runs]
        except BaseException:
            crawls.stop.set()
            raise
    order = {source.name: number for number, source in enumerate(sources)}
    return sorted(done, key=lambda run: order[run.source or ""])


def crawl_archive(home: Home, config: Path, names: Sequence[str], store: Store, file: Path) -> list[Run]:
    """Reads a WARC file instead of the web, for the named sources or all of them.

    Raises:
        BadInputError: the watchlist or the file can't be used, or there is no source of a name.
    """
    # It brings the whole of extraction along, which the scheduler leaves to its subprocesses.
    from crawlers.archive import read_archive

    watchlist = load_watchlist(config)
    runs = []
    for source in _chosen(watchlist, names):
        run = new_run(new_run_id(), source.name)
        store.runs.start(run)
        try:
            done = read_archive(file, watchlist, source, home.pseudonym_key(), store)
        except BadInputError as error:
            store.runs.end(run.id, Outcome.ERROR, [because(str(error))])
            raise
        remarks = [Remark(fact="read_file", values={"count": done.counts["new_posts"], "file": file.name})]
        missed = {"pages/unreadable": done.lost, "pages/reserved": done.reserved}
        remarks += [Remark(fact=fact, values={"count": count}) for fact, count in missed.items() if count]
        store.runs.end(run.id, _outcome_of(done), remarks, trace=done.trace, **dict[str, Any](done.counts))
        runs.append(store.runs.get(run.id) or run)
    return runs


def _outcome_of(done: "ArchiveReading") -> Outcome:
    if done.counts["new_posts"]:
        return Outcome.NEW_POSTS
    if done.lost:
        return Outcome.ERROR
    return Outcome.RESERVED if done.reserved and not done.counts["pages"] else Outcome.NOTHING_NEW


def _chosen(watchlist: Watchlist, names: Sequence[str]) -> list[Source]:
    return [find_source(watchlist, name) for name in dict.fromkeys(names)] or list(watchlist.sources)


@dataclass
class Crawls:
    """The crawls of one call."""

    home: Home
    config: Path
    store: Store
    stop: threading.Event
    watch: Watch | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def run_in_turn(self, sources: Sequence[Source]) -> list[Run]:
        """One after the other: they live on the same host."""
        runs = []
        for source in sources:
            if self.stop.is_set():
                break
            runs.append(self._run(source))
            if self.watch is not None:
                with self._lock:
                    self.watch(runs[-1])
        return runs

    def _run(self, source: Source) -> Run:
        run = new_run(new_run_id(), source.name)
        self.store.runs.start(run)
        log = log_of(self.home, run.id)
        try:
            with log.open("wb") as lines:
                code = wait_for_child(self._start(source, run, lines.fileno()), self.stop)
        except OSError as error:
            return self._ended(run, f"its process could not be started: {error}")
        return self._ended(run, _cause(code, log))

    def _start(self, source: Source, run: Run, log: int) -> Child:
        arguments = [source.name, "--run", run.id, "--config", str(self.config), "--end-with-parent"]
        return start_child("crawlers.process", arguments, {**os.environ, "MUNDFUNK_DATA": str(self.home.data)}, log)

    def _ended(self, run: Run, cause: str) -> Run:
        """The run as the ledger has it; a process that died before it could write there is written down here."""
        ended = self.store.runs.get(run.id)
        if ended is None or ended.ended_at is None:
            self.store.runs.end(run.id, Outcome.ERROR, [because(cause)])
            ended = self.store.runs.get(run.id)
        return ended or run


def _cause(code: int, log: Path) -> str:
    if code < 0:
        return f"its process was ended by {signal.Signals(-code).name}; what it had stored stays"
    lines = log.read_text("utf-8", errors="replace").strip().splitlines()
    return f"{lines[-1][:300] if lines else 'no reason given'} (exit code {code}, log {log})"


def _by_host(sources: Sequence[Source]) -> list[list[Source]]:
    groups: dict[str, list[Source]] = {}
    for source in sources:
        groups.setdefault(platform_of(source.url), []).append(source)
    return list(groups.values())
