"""Pipeline: one spaCy pipeline for each language, made of our registered components."""

import importlib
import pkgutil

import spacy
from spacy.language import Language

from nlp import components, doc_extensions
from nlp.components.watching import Watching
from nlp.factory import component_name
from nlp.languages import languages
from nlp.routing import UNREAD
from touchpoints.errors import BadInputError
from touchpoints.names import NameIndex
from touchpoints.watchlist import Watchlist

ORDER = ("mundfunk.brands.v1", "mundfunk.subjects.v1", "mundfunk.sentiment.v1", "mundfunk.consequence.v1")
"""The order of our factories; one that isn't registered is left out, and its results stay empty."""

IN_ANY_LANGUAGE = frozenset({"mundfunk.brands.v1", "mundfunk.subjects.v1"})
LONGEST_TEXT = 50_000_000
"""Characters; spaCy's own limit guards parsers that blank pipelines don't have."""


def build_pipeline(
    language: str, watchlist: Watchlist, names: NameIndex, tier: str = "fast", *, users_own: bool = True
) -> Language:
    """A pipeline that reads one language ('xx' for one that isn't read), its vocabulary warmed.

    The user's own pipeline for the language is loaded where the watchlist names one; ours is appended to it. Without
    `users_own` it is left aside. A factory that knows tiers is given this one.

    Raises:
        BadInputError: the user's own pipeline can't be loaded.
    """
    register_components()
    own = watchlist.languages.pipelines.get(language) if users_own else None
    nlp = _loaded(language, own) if own else _blank(language)
    for factory in ORDER:
        if Language.has_factory(factory) and (language != UNREAD or factory in IN_ANY_LANGUAGE):
            nlp.add_pipe(factory, name=component_name(factory), config=_config(factory, tier))
    for name in nlp.pipe_names:
        component: object = nlp.get_pipe(name)
        if isinstance(component, Watching):
            component.watch(watchlist, names)
    return nlp


def needs_words(nlp: Language) -> bool:
    """Whether a component reads tokens: those of a user's own pipeline do, ours read the document itself."""
    return not {component_name(factory) for factory in ORDER}.issuperset(nlp.pipe_names)


def register_components() -> None:
    """Imports every file of `nlp/components`, which registers its factory, and the extensions that they fill."""
    doc_extensions.register()
    for module in pkgutil.iter_modules(components.__path__):
        importlib.import_module(f"{components.__name__}.{module.name}")


def warm(nlp: Language, language: str) -> None:
    """Fills the vocabulary: a memory zone on a cold one is ten times slower."""
    known = languages().get(language)
    for text in known.examples if known else ():
        nlp.make_doc(text)


def _blank(language: str) -> Language:
    nlp = spacy.blank(language)
    nlp.max_length = LONGEST_TEXT
    return nlp


def _loaded(language: str, own: str) -> Language:
    try:
        return spacy.load(own)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise BadInputError(
            f'languages.pipelines.{language}: spaCy can\'t load "{own}" ({reason}); install it or correct its name'
        ) from None


def _config(factory: str, tier: str) -> dict[str, str]:
    default = Language.get_factory_meta(factory).default_config or {}
    return {"tier": tier} if "tier" in default else {}
