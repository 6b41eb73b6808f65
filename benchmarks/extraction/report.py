"""The figures as a table for people, or as JSON."""

from typing import Any

from benchmarks.extraction.figures import Figures, PostShare, Share

_SCOPES = ("all", "de", "en")


def table(figures: Figures) -> str:
    """One line a figure: all pages, German, English, each with its counts."""
    shares: dict[tuple[str, str], Share | PostShare] = {**figures.posts, **figures.shares}
    names = sorted({name for name, _ in shares})
    lines = [f"{'':42}" + "".join(f"{scope:>26}" for scope in _SCOPES)]
    lines += [f"{name:42}" + "".join(f"{_cell(shares.get((name, s))):>26}" for s in _SCOPES) for name in names]
    return "\n".join(lines)


def _cell(share: Share | PostShare | None) -> str:
    if share is None or share.value is None:
        return "-"
    if isinstance(share, PostShare):
        return f"{share.value:.3f} ({share.recovered}/{share.truth} of {share.printed})"
    return f"{share.value:.3f} ({share.hits:.0f}/{share.of:.0f})"


def as_json(figures: Figures) -> dict[str, Any]:
    """Every figure by name and scope, with its counts."""
    told: dict[str, Any] = {}
    for (name, scope), share in figures.shares.items():
        told.setdefault(name, {})[scope] = {"value": share.value, "hits": share.hits, "of": share.of}
    for (name, scope), posts in figures.posts.items():
        told.setdefault(name, {})[scope] = {"value": posts.value, **vars(posts)}
    return told
