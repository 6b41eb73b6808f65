"""The status: how each source's last run ended, and what waits."""

from dashboard.wording import minute
from storage.store import Store
from touchpoints.enumerations import GOOD_OUTCOMES
from touchpoints.record import Record, UtcDatetime
from touchpoints.run import Run
from touchpoints.watchlist import Project, Watchlist


class SourceStatus(Record):
    """One source. `state` is the last run's outcome, or `never`, `running` or `interrupted`."""

    source: str
    channel: str
    schedule: str
    state: str
    healthy: bool
    detail: str | None = None
    warnings: tuple[str, ...] = ()
    started_at: UtcDatetime | None = None
    ended_at: UtcDatetime | None = None
    pages: int = 0
    posts: int = 0
    new_posts: int = 0
    dropped_posts: int = 0
    backlog: int = 0


class Status(Record):
    """The whole status; `server` says which MongoDB was taken and why.

    `candidates` counts the places that posts point to and that wait to be accepted or dismissed.
    """

    server: str
    posts: int
    touchpoints: int
    candidates: int
    sources: tuple[SourceStatus, ...]


def build_status(store: Store, watchlist: Watchlist) -> Status:
    """The status of a watchlist's sources in a store."""
    interrupted = {run.id for run in store.runs.interrupted()}
    return Status(
        server=store.server,
        posts=store.posts.count(),
        touchpoints=store.touchpoints.count(),
        candidates=store.candidates.count(watchlist.platforms),
        sources=tuple(
            _source(source.name, source.channel.value, source.schedule, store.runs.latest(source.name), interrupted)
            for source in watchlist.sources
        ),
    )


def _source(name: str, channel: str, schedule: str, run: Run | None, interrupted: set[str]) -> SourceStatus:
    if run is None:
        return SourceStatus(source=name, channel=channel, schedule=schedule, state="never", healthy=True)
    return SourceStatus(
        source=name,
        channel=channel,
        schedule=schedule,
        state=_state(run, interrupted),
        healthy=run.outcome in GOOD_OUTCOMES if run.ended_at else run.id not in interrupted,
        **run.model_dump(include=set(SourceStatus.model_fields) & set(Run.model_fields) - {"source"}),
    )


def _state(run: Run, interrupted: set[str]) -> str:
    if run.id in interrupted:
        return "interrupted"
    return run.outcome.value if run.outcome else "running"


_COLUMNS = ("source", "channel", "state", "pages", "new", "dropped", "backlog", "last run")


def status_as_text(status: Status, project: Project) -> str:
    """The status as a table, and a line for what each unhealthy source says."""
    rows = [_COLUMNS, *(_row(source, project) for source in status.sources)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    details = [f"{source.source}: {source.detail}" for source in status.sources if source.detail]
    details += [f"{source.source}: warning: {line}" for source in status.sources for line in source.warnings]
    counts = f"posts={status.posts} touchpoints={status.touchpoints} candidates={status.candidates}"
    if status.candidates:
        details.append(f"{status.candidates} places that posts point to wait: mundfunk discover --candidates")
    summary = f"{counts}  ({status.server})"
    return "\n".join([summary, *(lines if status.sources else ["no sources in the watchlist"]), *details]) + "\n"


def _row(source: SourceStatus, project: Project) -> tuple[str, ...]:
    counts = (source.pages, source.new_posts, source.dropped_posts, source.backlog)
    last = minute(source.ended_at or source.started_at, project.language, project.timezone)
    return (source.source, source.channel, source.state, *map(str, counts), last)
