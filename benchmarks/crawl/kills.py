"""`kill -9` at random moments of crawls and readings: after the next run every post is there once.

    python -m benchmarks.crawl.kills [--rounds 50] [--seed 20261122] [--threads 40]

Each round starts on an empty database with a crawl (or, where the reader is to be killed, a reading) of a forum on
loopback, kills one process at a moment drawn by chance: the spider, one of its workers or all of them, mongod, or the
reader, or asks the spider to end (SIGTERM, which must take less than 10 seconds). Then comes the next run, and
everything is counted.
Prints the seed, one line a round, and a last line with the counts; exit code 1 where anything was lost or doubled.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.crawl.forum import Forum
from benchmarks.crawl.jobs import CRAWL, READING, Job, log_of, mongods_of, start_crawl, start_job, wait_for, workers_of
from benchmarks.crawl.served import Served, served
from benchmarks.crawl.watchlist import write_watchlist
from storage.home import Home
from storage.store import Store, open_store
from touchpoints.watchlist import Storage

VICTIMS = ("spider", "one worker", "all workers", "reader", "mongod", "spider asked to end")
_LATE = "nobody was left to be killed"
_MOST_SECONDS, _SECONDS_TO_END = 300, 10


@dataclass(frozen=True)
class Told:
    """One round: who was killed and when, and what was wrong in the end, if anything.

    `moment` is in seconds after a crawl's first request, or a reading's start.
    """

    victim: str
    moment: float
    stored: int
    fault: str | None


@dataclass
class Soak:
    """The processes of one home, on one forum.

    `seconds` is how long each job takes when nobody disturbs it, a crawl from its first request on.
    """

    home: Home
    site: Served
    chance: random.Random
    seconds: dict[str, float] = field(default_factory=dict)

    def round_in_time(self, victim: str, number: int) -> Told:
        """A round in which the victim still lived: a machine that was slow before may be fast now."""
        told = self.round(victim, f"round{number}")
        while told.fault == _LATE:
            self.seconds[_job_of(victim)] = told.moment
            told = self.round(victim, f"round{number}-{told.moment:.3f}".replace(".", "-"))
        return told

    def round(self, victim: str, database: str) -> Told:
        """Kills, runs again, counts."""
        config = write_watchlist(self.home.folder(), self.site.start, database, delay=0)
        with open_store(self.home, Storage(database=database)) as store:
            if victim == "reader":
                self.end(self.crawl(store, config))
            job = self.read(config) if victim == "reader" else self.crawl(store, config)
            moment = self.chance.random() * self.seconds[_job_of(victim)]
            stored, fault = self.disturb(job, victim, moment, store)
            fault = fault or self.run_again(store, config, is_read=victim == "reader")
            return Told(victim, moment, stored, fault or self.fault_in(store, is_read=victim == "reader"))

    def run_again(self, store: Store, config: Path, *, is_read: bool) -> str | None:
        """The next run, which nobody disturbs."""
        code = self.end(self.crawl(store, config))
        if code == 0 and is_read:
            code = self.end(self.read(config))
        return (
            f"the next run ended with {code}: {log_of(self.home).read_text().strip().splitlines()[-1:]}"
            if code
            else None
        )

    def crawl(self, store: Store, config: Path) -> Job:
        self.site.forget()
        return start_crawl(self.home, store, config)[1]

    def read(self, config: Path) -> Job:
        return start_job(self.home, READING, "--config", str(config))

    def end(self, job: Job) -> int:
        begun = time.monotonic()
        wait_for(job, _MOST_SECONDS)
        asked = self.site.arrivals[:1] if _name_of(job) == CRAWL else [begun]
        self.seconds.setdefault(_name_of(job), time.monotonic() - (asked or [begun])[0])
        return job.returncode

    def disturb(self, job: Job, victim: str, moment: float, store: Store) -> tuple[int, str | None]:
        """Kills the victim; how many posts were stored then, and what is wrong with how the job ended."""
        while not self.site.arrivals and victim != "reader" and job.poll() is None:
            time.sleep(0.01)
        time.sleep(moment)
        found: list[int] = []
        while not found and job.poll() is None:
            found = list(self._victims(victim, job.pid))
            time.sleep(0.01)
        stored = store.posts.count()
        begun = time.monotonic()
        for process in found:
            os.kill(process, signal.SIGTERM if victim == "spider asked to end" else signal.SIGKILL)
        wait_for(job, _MOST_SECONDS)
        took = time.monotonic() - begun
        if victim == "spider asked to end" and took > _SECONDS_TO_END:
            return stored, f"took {took:.1f} s to end"
        return stored, None if found else _LATE

    def fault_in(self, store: Store, *, is_read: bool) -> str | None:
        """What is lost or doubled."""
        texts = Counter(document.text for document in store.posts.unread("", "", ""))
        readings = Counter(touchpoint.post.id for touchpoint in store.touchpoints.find())
        told = {"posts": store.posts.count(), "texts": len(texts)}
        if is_read:
            told["posts with a touchpoint"] = len(readings)
        wanted = self.site.forum.count()
        wrong = [f"{count} {what} of {wanted}" for what, count in told.items() if count != wanted]
        wrong += [f"{count - 1} copies" for count in (*texts.values(), *readings.values()) if count > 1]
        return "; ".join(wrong) or None

    def _victims(self, victim: str, job: int) -> Iterator[int]:
        if victim == "all workers":
            yield from workers_of(job)
        elif victim == "one worker":
            yield from self.chance.sample(workers := list(workers_of(job)), min(1, len(workers)))
        elif victim == "mongod":
            yield from mongods_of(self.home)
        else:
            yield job


def soak(rounds: int, seed: int, threads: int) -> Iterator[Told]:
    """The rounds, each victim as often as the others, as soon as each is over."""
    chance = random.Random(seed)
    victims = [VICTIMS[number % len(VICTIMS)] for number in range(rounds)]
    chance.shuffle(victims)
    forum = Forum(threads, posts=5, listed=10)
    with tempfile.TemporaryDirectory(prefix="mf", ignore_cleanup_errors=True) as folder, served(forum) as site:
        soaked = Soak(Home(Path(folder)), site, chance)
        with open_store(soaked.home, Storage(database="undisturbed")) as store:
            # What each job takes, so that moments are drawn from all of it.
            config = write_watchlist(soaked.home.folder(), site.start, "undisturbed", delay=0)
            fault = soaked.run_again(store, config, is_read=True)
            if fault := fault or soaked.fault_in(store, is_read=True):
                raise RuntimeError(f"an undisturbed run: {fault}")
            for number, victim in enumerate(victims):
                yield soaked.round_in_time(victim, number)


def _job_of(victim: str) -> str:
    return READING if victim == "reader" else CRAWL


def _name_of(job: Job) -> str:
    return str(job.args[2]) if isinstance(job.args, list) else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--threads", type=int, default=40)
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    done = []
    for told in soak(given.rounds, given.seed, given.threads):
        done.append(told)
        print(
            f"{len(done):3} {told.victim} after {told.moment:.2f} s with {told.stored} posts: {told.fault or 'whole'}",
            flush=True,
        )
    faults = sum(told.fault is not None for told in done)
    print(f"rounds={len(done)} whole={len(done) - faults} faults={faults}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
