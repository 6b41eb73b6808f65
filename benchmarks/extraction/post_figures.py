"""Posts: recovered, and what is right about those that are."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from benchmarks.extraction.figures import Figures
from benchmarks.extraction.opening import likeness, opening, quotes, same_length, same_opening
from benchmarks.extraction.sample import Sample, TruthPost
from crawlers.extracted import ExtractedPost

_MINUTE = timedelta(minutes=1)


def count_posts(figures: Figures, sample: Sample, printed: tuple[ExtractedPost, ...], group: str) -> None:
    """Counts a page's posts under `group`, and the fields of the recovered ones."""
    truth = sample.truth.posts or ()
    pairs = recovered_pairs(truth, printed)
    found = {id(wanted) for wanted, _ in pairs}
    due = [post for post in truth if not post.repeated or id(post) in found]
    language = sample.language
    figures.count_posts(group, language, recovered=len(pairs), truth=len(due), printed=len(printed))
    for wanted in due:
        if id(wanted) not in found:
            figures.misses.append((group, sample.name, f"missing: {wanted.start[:60]!r} ({wanted.length})"))
    taken = {id(post) for _, post in pairs}
    for post in printed:
        if id(post) not in taken:
            figures.misses.append((group, sample.name, f"printed: {post.text[:60]!r} ({len(post.text)})"))
    for wanted, post in pairs:
        _count_fields(figures, sample, wanted, post, group)


def recovered_pairs(
    truth: tuple[TruthPost, ...], printed: tuple[ExtractedPost, ...]
) -> list[tuple[TruthPost, ExtractedPost]]:
    """Each post of the truth with the printed one that recovers it; none is used twice."""
    by_opening: dict[str, list[ExtractedPost]] = {}
    for post in printed:
        by_opening.setdefault(opening(post.text), []).append(post)
    pairs = []
    for wanted in truth:
        candidates = [post for key, posts in by_opening.items() if same_opening(key, wanted.start) for post in posts]
        fitting = [post for post in candidates if _recovers(wanted, post)]
        if fitting:
            best = max(fitting, key=lambda post: likeness(post.text, wanted.start))
            by_opening[opening(best.text)].remove(best)
            pairs.append((wanted, best))
    return pairs


def _recovers(wanted: TruthPost, post: ExtractedPost) -> bool:
    return same_length(post.text, wanted.length) and not any(quotes(post.text, quote) for quote in wanted.quotes)


def _count_fields(figures: Figures, sample: Sample, wanted: TruthPost, post: ExtractedPost, group: str) -> None:
    where, language = sample.name, sample.language
    if wanted.author is not None:
        right = [name.casefold().strip() for name in post.authors] == [wanted.author.casefold().strip()]
        figures.count(f"{group} author", language, right, where, f"{post.authors} is not {wanted.author!r}")
    if wanted.at is not None:
        shown = _in_truth_zone(post, wanted.at, sample.hints.timezone)
        told = f"{shown} is not {wanted.at}"
        figures.count(f"{group} day", language, any(at.date() == wanted.at.date() for at in shown), where, told)
        near = any(abs(at.replace(second=0, microsecond=0) - wanted.at.replace(second=0)) < _MINUTE for at in shown)
        figures.count(f"{group} minute", language, near, where, told)
    if wanted.rating is not None:
        right = post.rating is not None and post.rating.value == wanted.rating
        figures.count("ratings", language, right, where, f"{post.rating} is not {wanted.rating}")
    for quote in wanted.quotes:
        right = any(quotes(printed, quote) for printed in post.quotes)
        figures.count("quotes", language, right, where, f"{post.quotes} does not hold {quote[:60]!r}")


def _in_truth_zone(post: ExtractedPost, wanted: datetime, zone: str) -> list[datetime]:
    """The printed moment as the truth writes moments; a truth without zone is read in the source's zone and in UTC."""
    if post.published is None:
        return []
    at = post.published.at
    if wanted.tzinfo is not None:
        return [at.astimezone(wanted.tzinfo)]
    return [at.astimezone(place).replace(tzinfo=None) for place in (ZoneInfo(zone), UTC)]
