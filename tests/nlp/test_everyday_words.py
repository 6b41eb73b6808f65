"""A brand that the watchlist only names is told from the everyday word by how people write of it."""

import pytest

from nlp.factory import component_name
from nlp.pipeline import build_pipeline
from touchpoints.document import Document
from touchpoints.enumerations import Decision
from touchpoints.names import NameIndex
from touchpoints.watchlist import Watchlist

PROJECT = {"contact_url": "https://crawler.brand.example/", "contact_mail": "crawler@brand.example"}
WATCHED = Watchlist.model_validate({"project": PROJECT, "brands": [{"name": "Amsel", "ambiguous": ["Amsel"]}]})


def decision(text: str) -> Decision:
    nlp = build_pipeline("de", WATCHED, NameIndex(WATCHED))
    doc = nlp.make_doc(text)
    doc._.document = Document(id="1", text=text)
    decided: Decision = nlp.get_pipe(component_name("mundfunk.brands.v1"))(doc)._.mentions[0].decision
    return decided


@pytest.mark.parametrize("text", ["Die Amsel singt im Garten.", "Eine Amsel brütet in der Hecke."])
def test_the_everyday_word_is_not_taken_for_the_brand(text: str) -> None:
    assert decision(text) is not Decision.ACCEPT


@pytest.mark.parametrize(
    "text", ["Amsel hat mein Paket verloren.", "Ich habe bei Amsel bestellt und nie etwas bekommen."]
)
def test_whom_a_customer_deals_with_is_taken_for_the_brand(text: str) -> None:
    assert decision(text) is Decision.ACCEPT
