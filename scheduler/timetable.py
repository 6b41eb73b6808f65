"""The timetable: when each source of the watchlist is crawled."""

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.calendarinterval import CalendarIntervalTrigger
from apscheduler.triggers.interval import IntervalTrigger

from touchpoints.watchlist import WEEKDAYS, Project, Source

_JITTER_SECONDS = 300


def trigger_of(source: Source, project: Project, now: datetime) -> BaseTrigger | None:
    """The trigger of a source's schedule in the project's time zone; `None` for a manual one.

    A calendar interval is used rather than a cron expression: cron fires twice in the night in which the clock is
    set back.
    """
    zone = ZoneInfo(project.timezone)
    kind, _, argument = source.schedule.partition(" ")
    opening, _ = project.window_times
    makers: Mapping[str, Callable[[], BaseTrigger | None]] = {
        "manual": lambda: None,
        "hourly": lambda: IntervalTrigger(hours=1, timezone=zone, jitter=_JITTER_SECONDS),
        "nightly": lambda: _daily(opening, zone, now),
        "weekly": lambda: _weekly(argument, opening, zone, now),
    }
    return makers[kind]() if kind in makers else _daily(time.fromisoformat(kind), zone, now)


def keeps_to_window(source: Source) -> bool:
    """Whether the source is crawled in the project's window only."""
    return source.schedule.startswith(("nightly", "weekly"))


def window_opening(project: Project, now: datetime) -> BaseTrigger:
    """Fires each day when the nightly window opens."""
    opening, _ = project.window_times
    return _daily(opening, ZoneInfo(project.timezone), now)


def window_closing(project: Project, now: datetime) -> BaseTrigger:
    """Fires each day when the nightly window closes."""
    _, closing = project.window_times
    return _daily(closing, ZoneInfo(project.timezone), now)


def _daily(at: time, zone: ZoneInfo, now: datetime) -> BaseTrigger:
    local = now.astimezone(zone)
    start = local.date() + timedelta(days=at <= local.time())
    return CalendarIntervalTrigger(days=1, hour=at.hour, minute=at.minute, start_date=start, timezone=zone)


def _weekly(weekday: str, at: time, zone: ZoneInfo, now: datetime) -> BaseTrigger:
    local = now.astimezone(zone)
    days_ahead = (WEEKDAYS.index(weekday) - local.weekday()) % 7
    if days_ahead == 0 and at <= local.time():
        days_ahead = 7
    start = local.date() + timedelta(days=days_ahead)
    return CalendarIntervalTrigger(weeks=1, hour=at.hour, minute=at.minute, start_date=start, timezone=zone)


def last_due(source: Source, project: Project, now: datetime) -> datetime | None:
    """The last moment at which the source's schedule asked for a crawl; `None` for a manual one."""
    kind, _, argument = source.schedule.partition(" ")
    if kind == "manual":
        return None
    if kind == "hourly":
        return now - timedelta(hours=1)
    local = now.astimezone(ZoneInfo(project.timezone))
    opening, _ = project.window_times
    at = opening if kind in {"nightly", "weekly"} else time.fromisoformat(kind)
    due = local.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    if due > local:
        due -= timedelta(days=1)
    if kind == "weekly":
        due -= timedelta(days=(due.weekday() - WEEKDAYS.index(argument)) % 7)
    return due


def in_window(project: Project, now: datetime) -> bool:
    """Whether the project's nightly window is open."""
    clock = now.astimezone(ZoneInfo(project.timezone)).time()
    opening, closing = project.window_times
    if opening <= closing:
        return opening <= clock < closing
    return clock >= opening or clock < closing


def is_overdue(source: Source, project: Project, last_started: datetime | None, now: datetime) -> bool:
    """Whether a crawl was missed while no scheduler ran, and may be made up for now.

    Sources of the nightly window wait for it; others are crawled at once. A crawl that began later than now was begun
    under a wrong clock, and says nothing.
    """
    due = last_due(source, project, now)
    if due is None:
        return False
    if keeps_to_window(source) and not in_window(project, now):
        return False
    return last_started is None or not due <= last_started <= now
