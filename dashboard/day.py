"""Days as people write them in options and forms."""

from datetime import datetime
from zoneinfo import ZoneInfo

from touchpoints.errors import BadInputError
from touchpoints.watchlist import Project


def parse_day(name: str, written: str | None, project: Project) -> datetime | None:
    """'2026-11-02' (midnight in the project's time zone) or a whole ISO 8601 moment; nothing is no limit.

    Raises:
        BadInputError: it is neither.
    """
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise BadInputError(f"{name}={written}: write a day such as 2026-11-02") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(project.timezone))
