"""What all stored records share: frozen, no unknown fields, moments in UTC."""

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict


def to_utc(moment: datetime) -> datetime:
    """The moment in UTC, cut to the millisecond, which is as fine as MongoDB stores it.

    Raises:
        ValueError: the moment names no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    in_utc = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    finer = in_utc.microsecond % 1000
    return in_utc.replace(microsecond=in_utc.microsecond - finer) if finer else in_utc


UtcDatetime = Annotated[datetime, AfterValidator(to_utc)]


class Record(BaseModel):
    """A frozen record whose fields are all declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def to_document(self) -> dict[str, Any]:
        """The record as MongoDB takes it: `_id` for `id`, enumerations as strings, moments as datetimes."""
        return self.model_dump(by_alias=True)

    def to_json_line(self) -> dict[str, Any]:
        """The record as JSON takes it: as `to_document`, with moments as ISO 8601 strings."""
        return self.model_dump(mode="json", by_alias=True)
