"""What a language's file says about consequences, and where those files are found."""

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from nlp import languages
from nlp.findings.cue_index import CueIndex


@dataclass(frozen=True, slots=True)
class LanguageCues:
    """`cues` by finding and value; `touchpoints` by direct touchpoint; `negators` and `comparisons` as patterns.

    `examples` are (sentence, finding, value): the language's tests.
    """

    code: str
    cues: Mapping[str, Mapping[str, Sequence[str]]]
    touchpoints: Mapping[str, Sequence[str]]
    comparisons: Sequence[str]
    negators: frozenset[str]
    examples: Sequence[tuple[str, str, str]]


@cache
def cue_languages() -> dict[str, LanguageCues]:
    """The cues of every language that has some, by its code."""
    names = (each.name for each in pkgutil.iter_modules(languages.__path__))
    modules = (importlib.import_module(f"{languages.__name__}.{name}") for name in names)
    found = [module.CUES for module in modules if hasattr(module, "CUES")]
    return {cues.code: cues for cues in found}


@cache
def cue_index(code: str) -> CueIndex | None:
    """The index over a language's cues, direct touchpoints and comparisons; None for a language that has none."""
    cues = cue_languages().get(code)
    if cues is None:
        return None
    others = {"direct_touchpoints": cues.touchpoints, "compared_with": {"comparison": cues.comparisons}}
    return CueIndex({**cues.cues, **others})
