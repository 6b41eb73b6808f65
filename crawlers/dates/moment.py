"""parse_moment: a date in a few words of any of the known languages."""

from datetime import datetime, tzinfo

from crawlers.extracted import Moment
from touchpoints.enumerations import Precision


def parse_moment(
    text: str, now: datetime, zone: tzinfo, day_first: bool = True, *, zone_known: bool = False
) -> Moment | None:
    """The moment that `text` tells, or None.

    `now` is what relative dates count from, `zone` is meant where the text names none (`zone_known` is then passed
    on), `day_first` decides 03/04/2024.
    """
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    known = at.tzinfo is not None
    return Moment(
        at=at if known else at.replace(tzinfo=zone), precision=Precision.SECOND, zone_known=known or zone_known
    )
