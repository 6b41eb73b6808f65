"""`kill -9` at random moments of crawls and readings: after the next run every post and every touchpoint is there once.

    python -m benchmarks.crawl.kills [--rounds 50] [--seed 20261122] [--threads 40]

Each round starts on an empty database with a job on a forum on loopback: a crawl, a reading of what was crawled, or
`mundfunk crawl`, the parent of both. At a moment drawn by chance from its start, its work or its end, somebody is
killed: the spider, one of its workers or all of them, the reader, mongod, its supervisor, the parent alone, or all of
them at once as by a power cut; or is asked to end by SIGTERM, which must take less than 10 seconds. `mundfunk crawl`
comes next, at once; then everything is counted, and nobody may be left who was not ended.
Prints the seed, one line a round, and a last line with the counts and the seconds that SIGTERM took; exit code 1 where
anything was lost, doubled or left behind.
"""

import argparse
import os
import random
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.crawl import jobs
from benchmarks.crawl.forum import Forum
from benchmarks.crawl.jobs import COMMAND, CRAWL, READING, Job
from benchmarks.crawl.phases import PHASES, Progress
from benchmarks.crawl.served import Served, served
from benchmarks.crawl.watchlist import write_watchlist
from storage.home import Home
from storage.store import Store, open_store
from touchpoints.watchlist import Storage

_LATE = "nobody was left to be killed"
_MOST_SECONDS, _SECONDS_TO_END = 300, 10
_DELAY = 0.001
"""Seconds; with a delay a crawl takes turns at the host, which one that was killed must not keep."""


@dataclass(frozen=True)
class Victim:
    """Whom a signal meets while which job runs. `of` finds the processes, given the job's own and the home."""

    name: str
    job: str
    of: Callable[[int, Home], Iterator[int]]
    by: signal.Signals = signal.SIGKILL


def _job(process: int, _home: Home) -> Iterator[int]:
    yield process


VICTIMS = (
    Victim("spider", CRAWL, _job),
    Victim("one worker", CRAWL, lambda process, _: iter(list(jobs.workers_of(process))[-1:])),
    Victim("all workers", CRAWL, lambda process, _: jobs.workers_of(process)),
    Victim("reader", READING, _job),
    Victim("mongod", CRAWL, lambda _, home: jobs.mongods_of(home)),
    Victim("mongod", READING, lambda _, home: jobs.mongods_of(home)),
    Victim("supervisor", CRAWL, lambda _, home: jobs.supervisors_of(home)),
    Victim("parent", COMMAND, _job),
    Victim("everybody", COMMAND, lambda _, home: jobs.processes_of(home)),
    Victim("spider", CRAWL, _job, signal.SIGTERM),
    Victim("reader", READING, _job, signal.SIGTERM),
    Victim("parent", COMMAND, _job, signal.SIGTERM),
)


@dataclass(frozen=True)
class Told:
    """One round: who was killed and when, and what was wrong in the end, if anything.

    `moment` is in seconds after the phase began; `took` how long the job went on after the signal.
    """

    victim: Victim
    phase: str
    moment: float
    stored: int
    took: float
    fault: str | None

    def __str__(self) -> str:
        when = f"{self.moment:.2f} s after its {self.phase} began"
        told = f"{self.victim.by.name} to {self.victim.name} of {self.victim.job} {when}, with {self.stored} posts"
        return f"{told}, gone after {self.took:.1f} s: {self.fault or 'whole'}"


@dataclass
class Soak:
    """The processes of one home, on one forum."""

    home: Home
    site: Served
    progress: Progress
    chance: random.Random
    begun: set[str] = field(default_factory=set)
    """Runs that this process entered in the ledger, as a scheduler does: it holds them, and lives."""

    def round_in_time(self, victim: Victim, number: int) -> Told:
        """A round in which the victim still lived: a machine that was slow before may be fast now."""
        phase, name = self.chance.choice(PHASES), f"round{number}"
        told = self.round(victim, phase, name)
        while told.fault == _LATE:
            self.progress.seconds[victim.job, phase] = told.moment
            told = self.round(victim, phase, f"{name}-{told.moment:.3f}".replace(".", "-"))
        return told

    def round(self, victim: Victim, phase: str, database: str) -> Told:
        """Kills, runs again, counts."""
        config = self.watchlist(database)
        with open_store(self.home, Storage(database=database)) as store:
            job = self.start(victim.job, store, config)
            self.progress.wait_for(phase, job, store)
            moment = self.chance.random() * self.progress.seconds[victim.job, phase]
            time.sleep(moment)
            found = self.signal(victim, job)
            stored, begun = store.posts.count(), time.monotonic()
            jobs.wait_for(job, _MOST_SECONDS)
            took = time.monotonic() - begun
            fault = self.fault_of_end(victim, took) if found else _LATE
            return Told(victim, phase, moment, stored, took, fault or self.fault_of_next(store, config))

    def measure(self) -> None:
        """What each phase of each job takes, so that moments are drawn from all of it.

        Raises:
            RuntimeError: something is lost though nobody was killed.
        """
        for job in (CRAWL, READING, COMMAND):
            config = self.watchlist(database := f"undisturbed-{job.partition('.')[0]}")
            with open_store(self.home, Storage(database=database)) as store:
                self.progress.measure(self.start(job, store, config), store)
                if fault := self.fault_of_next(store, config):
                    raise RuntimeError(f"an undisturbed run: {fault}")

    def watchlist(self, database: str) -> Path:
        return write_watchlist(self.home.folder(), self.site.start, database, delay=_DELAY)

    def start(self, job: str, store: Store, config: Path) -> Job:
        """Begins a job; what a reading reads is crawled before."""
        self.site.forget()
        if job == COMMAND:
            return jobs.start_job(self.home, COMMAND, "crawl", "--config", str(config))
        run, crawl = jobs.start_crawl(self.home, store, config)
        self.begun.add(run.id)
        if job == CRAWL:
            return crawl
        jobs.wait_for(crawl, _MOST_SECONDS)
        return jobs.start_job(self.home, READING, "--config", str(config))

    def signal(self, victim: Victim, job: Job) -> bool:
        """Sends it as soon as there is somebody; whether there was."""
        found: list[int] = []
        while not found and job.poll() is None:
            found = list(victim.of(job.pid, self.home))
            for process in found:
                _send(process, victim.by)
        return bool(found)

    def fault_of_end(self, victim: Victim, took: float) -> str | None:
        if victim.by is signal.SIGTERM and took > _SECONDS_TO_END:
            return f"took {took:.1f} s to end"
        return None

    def fault_of_next(self, store: Store, config: Path) -> str | None:
        """What is wrong after the next run, which nobody disturbs."""
        command = self.start(COMMAND, store, config)
        jobs.wait_for(command, _MOST_SECONDS)
        if command.returncode:
            last = jobs.log_of(self.home).read_text().strip().splitlines()[-1:]
            return f"the next run ended with {command.returncode}: {last}"
        return "; ".join([*self.faults(store), *self.left_behind(store)]) or None

    def faults(self, store: Store) -> Iterator[str]:
        """What is lost or doubled."""
        texts = Counter(document.text for document in store.posts.unread("", "", ""))
        readings = Counter(touchpoint.post.id for touchpoint in store.touchpoints.find())
        told = {"posts": store.posts.count(), "texts": len(texts), "posts with a touchpoint": len(readings)}
        wanted = self.site.forum.count()
        yield from (f"{count} {what} of {wanted}" for what, count in told.items() if count != wanted)
        yield from (f"{count - 1} copies" for count in (*texts.values(), *readings.values()) if count > 1)
        if due := store.pages.count_due("forum", datetime.now(UTC)):
            yield f"{due} pages are still due"

    def left_behind(self, store: Store) -> Iterator[str]:
        """Who or what was not ended: processes, entries of the ledger, turns at the host."""
        server = {*jobs.mongods_of(self.home), *jobs.supervisors_of(self.home)}
        deadline = time.monotonic() + _SECONDS_TO_END
        while (left := set(jobs.processes_of(self.home)) - server) and time.monotonic() < deadline:
            time.sleep(0.1)
        if left:
            yield f"{len(left)} processes are left"
        known = {run.id for run in store.runs.interrupted()} | self.begun
        if unknown := {run.id for run in store.runs.unfinished()} - known:
            yield f"{len(unknown)} runs neither ended nor count as interrupted"
        host = urlsplit(self.site.url).hostname or ""
        time.sleep(2 * _DELAY)
        if store.host_turns.claim(host, _DELAY):
            yield "somebody has the host's turn"
        store.host_turns.give_back(host)


def _send(process: int, number: signal.Signals) -> None:
    try:
        os.kill(process, number)
    except ProcessLookupError:
        return


def soak(rounds: int, seed: int, threads: int) -> Iterator[Told]:
    """The rounds, each victim as often as the others, as soon as each is over."""
    chance = random.Random(seed)
    victims = [VICTIMS[number % len(VICTIMS)] for number in range(rounds)]
    chance.shuffle(victims)
    forum = Forum(threads, posts=5, listed=10)
    with tempfile.TemporaryDirectory(prefix="mf", ignore_cleanup_errors=True) as folder, served(forum) as site:
        soaked = Soak(Home(Path(folder)), site, Progress(site), chance)
        soaked.measure()
        for number, victim in enumerate(victims):
            yield soaked.round_in_time(victim, number)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--threads", type=int, default=40)
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    done = []
    for told in soak(given.rounds, given.seed, given.threads):
        done.append(told)
        print(f"{len(done):3} {told}", flush=True)
    faults = sum(told.fault is not None for told in done)
    print(f"rounds={len(done)} whole={len(done) - faults} faults={faults}{_ends(done)}")
    return 1 if faults else 0


def _ends(done: list[Told]) -> str:
    took = [told.took for told in done if told.victim.by is signal.SIGTERM]
    return f" sigterm_median={statistics.median(took):.1f} sigterm_max={max(took):.1f}" if took else ""


if __name__ == "__main__":
    sys.exit(main())
