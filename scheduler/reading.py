"""The reading job: stored posts that the current pipeline, watchlist and weights have not read become touchpoints."""

import secrets
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from crawlers.trace import trace_of
from nlp.reader import Reader
from scheduler.untouched import Untouched
from storage.faults import STORE_GONE
from storage.store import Store
from touchpoints.batches import batches
from touchpoints.document import Document, DocumentReading
from touchpoints.enumerations import Outcome
from touchpoints.errors import BadInputError
from touchpoints.identity import touchpoint_id
from touchpoints.post import Post
from touchpoints.read_watchlist import ReadWatchlist
from touchpoints.remark import Remark, because
from touchpoints.run import Run
from touchpoints.touchpoint import PostFacts, Provenance, Reading, Touchpoint
from touchpoints.watchlist import Watchlist

_BATCH = 256


@dataclass(frozen=True)
class ReadingResult:
    """What a reading did: posts read, touchpoints made anew, gone because they are no longer produced.

    `untouched` posts needed no reading, since no brand that changed in the watchlist is in them. `past_retention` posts
    could not be read, since their words are no longer kept; of `failed` ones the program could make nothing, of the
    first for what `trace` says.
    """

    read: int = 0
    untouched: int = 0
    new_touchpoints: int = 0
    gone_touchpoints: int = 0
    past_retention: int = 0
    failed: int = 0
    trace: str | None = None


def read_new_posts(
    store: Store, watchlist: Watchlist, *, again: bool = False, advance: Callable[[int], None] | None = None
) -> ReadingResult:
    """Reads what is unread, or with `again` everything whose words are kept. `advance` is told of each batch's size.

    Copies are linked first. A batch's touchpoints are written before its posts are marked as read: whatever stops the
    reading, the next one goes on where it was. After a change of the watchlist only posts with a changed brand are read
    again. Records whose retention is over go at its end.
    """
    reader = Reader(watchlist)
    read_from = ReadWatchlist.of(watchlist)
    made_by = Provenance(
        run=f"read-{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}",
        extractor="",
        pipeline=reader.pipeline_hash,
        watchlist=read_from.id,
        weights=reader.weights_hash,
    )
    store.runs.start(Run(id=made_by.run, kind="read", source=None, started_at=datetime.now(UTC)))
    try:
        store.posts.link_copies()
        store.read_watchlists.note(read_from)
        untouched = None if again else Untouched(store, read_from, made_by)
        result = _read(store, reader, made_by, untouched, advance)
    except (KeyboardInterrupt, SystemExit):
        # What it had read stays read.
        store.runs.end(made_by.run, None, [Remark(fact="stopped")])
        raise
    except BaseException as error:
        reason = because(str(error) or type(error).__name__)
        store.runs.end(made_by.run, Outcome.ERROR, [reason], trace=traceback.format_exc())
        raise
    store.read_watchlists.forget_others(read_from.id)
    store.expire(watchlist.retention, datetime.now(UTC))
    outcome = Outcome.NEW_POSTS if result.read else Outcome.ERROR if result.failed else Outcome.NOTHING_NEW
    remarks = [Remark(fact="posts_failed", values={"count": result.failed})] if result.failed else []
    new = result.new_touchpoints
    store.runs.end(made_by.run, outcome, remarks, trace=result.trace, posts=result.read, new_touchpoints=new)
    return result


def _read(
    store: Store,
    reader: Reader,
    made_by: Provenance,
    untouched: Untouched | None,
    advance: Callable[[int], None] | None,
) -> ReadingResult:
    result = ReadingResult()
    hashes = (made_by.pipeline, made_by.watchlist, made_by.weights)
    for batch in batches(store.posts.unread(*(hashes if untouched else ("", "", ""))), _BATCH):
        same = untouched.among(batch) if untouched else set()
        store.posts.mark_read(same, *hashes)
        result = replace(result, untouched=result.untouched + len(same))
        result = _read_batch(store, reader, made_by, [post for post in batch if post.id not in same], result)
        if advance:
            advance(len(batch))
    return replace(result, past_retention=store.posts.past_retention_unread(*hashes))


def _read_batch(
    store: Store, reader: Reader, made_by: Provenance, batch: Sequence[Document], result: ReadingResult
) -> ReadingResult:
    """The result with the batch's; a post of which reading fails costs no other."""
    try:
        return _read_together(store, reader, made_by, batch, result)
    except (*STORE_GONE, BadInputError):
        raise
    except Exception:  # noqa: BLE001 - told by each alone, whose trace goes into the ledger
        for document in batch:
            result = _read_alone(store, reader, made_by, document, result)
        return result


def _read_alone(
    store: Store, reader: Reader, made_by: Provenance, document: Document, result: ReadingResult
) -> ReadingResult:
    try:
        return _read_together(store, reader, made_by, [document], result)
    except (*STORE_GONE, BadInputError):
        raise
    except Exception as error:  # noqa: BLE001 - one post must not end the reading; the trace goes into the ledger
        # What fails now fails each time, until what reads is another.
        store.posts.mark_read([document.id], made_by.pipeline, made_by.watchlist, made_by.weights)
        return replace(result, failed=result.failed + 1, trace=result.trace or trace_of(error))


def _read_together(
    store: Store, reader: Reader, made_by: Provenance, batch: Sequence[Document], result: ReadingResult
) -> ReadingResult:
    posts = store.posts.some(document.id for document in batch)
    readings = {read.id: _touchpoints(read, posts[read.id], made_by) for read in reader.read(batch) if read.id in posts}
    replaced = store.touchpoints.replace_many(readings)
    store.posts.mark_read(readings, made_by.pipeline, made_by.watchlist, made_by.weights)
    return replace(
        result,
        read=result.read + len(readings),
        new_touchpoints=result.new_touchpoints + replaced.new,
        gone_touchpoints=result.gone_touchpoints + replaced.gone,
    )


def _touchpoints(read: DocumentReading, post: Post, made_by: Provenance) -> list[Touchpoint]:
    provenance = made_by.model_copy(update={"extractor": f"{post.extractor.name}/{post.extractor.version}"})
    return [
        Touchpoint(
            id=touchpoint_id(post.id, reading.brand),
            post=PostFacts.of(post),
            provenance=provenance,
            **{name: getattr(reading, name) for name in Reading.model_fields},
        )
        for reading in read.readings
    ]
