"""ThreadMarks: who wrote in a thread, as keyed hashes, so that its later pages can be freed of their names."""

from pydantic import Field

from touchpoints.record import Record, UtcDatetime


class ThreadMarks(Record):
    """`id` is the address of the thread's first page; `marks` go when `expires_at` has passed.

    A mark is made of key, thread and name, and too short to tell anybody from everybody: it serves masking alone.
    """

    id: str = Field(alias="_id")
    marks: tuple[str, ...]
    expires_at: UtcDatetime
