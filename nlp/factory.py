"""How our components are registered with spaCy, under names with a version: `mundfunk.brands.v1`.

`Language.factory` refuses names with dots, since it would make them the names of components too, and those are
sections of spaCy's configuration files. Our components get names of their own (`mundfunk_brands`), so the factory is
entered into spaCy's registry directly; `nlp.add_pipe`, `to_disk` and `spacy.load` then work as for any other.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from spacy.language import FactoryMeta, Language
from spacy.util import registry

Factory = TypeVar("Factory", bound=Callable[..., Any])


def factory(name: str, default_config: dict[str, Any] | None = None) -> Callable[[Factory], Factory]:
    """Registers a function `(nlp, name, **config) -> component` as the factory `name`.

    A factory whose `default_config` has a key `tier` is given the reader's tier (`fast` or `best`).
    """

    def register(make: Factory) -> Factory:
        registry.factories.register(name, func=make)
        Language.set_factory_meta(name, FactoryMeta(factory=name, default_config=default_config or {}))
        return make

    return register


def component_name(factory_name: str) -> str:
    """The component's name in a pipeline: `mundfunk_brands` for `mundfunk.brands.v1`."""
    return factory_name.rsplit(".", 1)[0].replace(".", "_")
