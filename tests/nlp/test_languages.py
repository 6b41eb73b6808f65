"""A language's example sentences are its tests: each is recognised, and read."""

import pytest

from nlp.languages import languages
from nlp.routing import detect, language_of
from touchpoints.document import Document

EXAMPLES = [(code, example) for code, language in languages().items() for example in language.examples]


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_an_example_is_recognised(code: str, example: str) -> None:
    assert detect(example)[0][0] == code


def test_what_a_document_says_of_itself_comes_first() -> None:
    assert language_of(Document(id="1", text="Hello there, how are you?", language="de-AT"), ("de", "en")) == "de"


def test_a_short_text_takes_the_threads_language() -> None:
    document = Document(id="1", text="Zentrika!", thread_start="Which router should I buy for a large house?")
    assert language_of(document, ("de", "en")) in {"de", "en"}
