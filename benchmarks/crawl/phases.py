"""The phases of a job: a kill while it starts or ends meets other code than one in between."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.crawl.jobs import READING, Job, name_of
from benchmarks.crawl.served import Served
from storage.store import Store

START, WORK, END = "start", "work", "end"
PHASES = (START, WORK, END)
_POLL_SECONDS = 0.01


@dataclass
class Progress:
    """How far the jobs of a site are, and how many seconds each phase of a job takes when nobody disturbs it.

    A crawl works from its first request on, and ends from the moment on at which each thread was asked for, with all
    that its command does afterwards. A reading works from its first touchpoint to its last.
    """

    site: Served
    seconds: dict[tuple[str, str], float] = field(default_factory=dict)

    def measure(self, job: Job, store: Store) -> None:
        """Waits for the job, and remembers how long its phases took."""
        begun = dict(self._begins(job, store))
        moments = [begun.get(phase) for phase in PHASES] + [time.monotonic()]
        for number, phase in enumerate(PHASES):
            first, last = moments[number], next(moment for moment in moments[number + 1 :] if moment is not None)
            self.seconds[name_of(job), phase] = last - first if first is not None else 0.0

    def wait_for(self, phase: str, job: Job, store: Store) -> None:
        """Returns when the phase has begun, or the job has ended."""
        while job.poll() is None and not self._has_begun(phase, job, store):
            time.sleep(_POLL_SECONDS)

    def _begins(self, job: Job, store: Store) -> Iterator[tuple[str, float]]:
        for phase in PHASES:
            self.wait_for(phase, job, store)
            yield phase, time.monotonic()
        while job.poll() is None:
            time.sleep(_POLL_SECONDS)

    def _has_begun(self, phase: str, job: Job, store: Store) -> bool:
        if phase == START:
            return True
        if name_of(job) == READING:
            return store.touchpoints.count() >= (1 if phase == WORK else self.site.forum.count())
        asked = sum(path.startswith("/viewtopic.php") for path in tuple(self.site.asked))
        return bool(self.site.arrivals) if phase == WORK else asked >= self.site.forum.threads
