"""Our components are spaCy's own kind: registered, configured, kept on disk and loaded again."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from nlp.components.brands import THRESHOLDS
from nlp.pipeline import ORDER, build_pipeline, needs_words
from tests.nlp.brands import watchlist
from touchpoints.document import Document
from touchpoints.errors import BadInputError
from touchpoints.names import NameIndex
from touchpoints.watchlist import Languages


def test_every_factory_is_registered_under_a_name_with_its_version() -> None:
    nlp = build_pipeline("de", watchlist(), NameIndex(watchlist()))
    assert nlp.pipe_names == [
        name.removesuffix(".v1").replace(".", "_") for name in ORDER if Language.has_factory(name)
    ]
    assert Language.has_factory("mundfunk.brands.v1")


def test_thresholds_stand_in_the_pipelines_configuration() -> None:
    nlp = build_pipeline("de", watchlist(), NameIndex(watchlist()))
    assert nlp.config["components"]["mundfunk_brands"]["thresholds"] == THRESHOLDS


def test_a_pipeline_comes_back_from_disk_as_it_was(tmp_path: Path) -> None:
    build_pipeline("de", watchlist(), NameIndex(watchlist())).to_disk(tmp_path)
    nlp = spacy.load(tmp_path)
    doc = nlp.make_doc("Der Router von Zentrika")
    doc._.document = Document(id="1", text=doc.text)
    assert [span.brand for span in nlp.get_pipe("mundfunk_brands")(doc)._.mentions] == ["zentrika"]


def test_texts_are_cut_into_words_only_for_a_users_own_components() -> None:
    nlp = build_pipeline("de", watchlist(), NameIndex(watchlist()))
    assert not needs_words(nlp)
    nlp.add_pipe("sentencizer")
    assert needs_words(nlp)


def test_a_users_pipeline_that_is_not_installed_is_named() -> None:
    wrong = watchlist().model_copy(update={"languages": Languages(pipelines={"de": "de_no_such_model"})})
    with pytest.raises(BadInputError, match=r"languages\.pipelines\.de.*de_no_such_model"):
        build_pipeline("de", wrong, NameIndex(wrong))
