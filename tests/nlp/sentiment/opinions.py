"""Documents about two invented brands, and what a reader of either tier says of them."""

from nlp.reader import Reader
from touchpoints.document import Document, DocumentReading
from touchpoints.sentiment import Sentiment
from touchpoints.watchlist import Watchlist

PROJECT = {
    "contact_url": "https://zimtwerk.test/",
    "contact_mail": "crawler@zimtwerk.test",
    "purpose": "tests",
    "legal_basis": "none needed",
}
WATCHLIST = Watchlist.model_validate({"project": PROJECT, "brands": [{"name": "Zimtwerk"}, {"name": "Nordfunk"}]})


def read_with(reader: Reader, text: str, **more: object) -> DocumentReading:
    """The reading of a German text; `more` are further fields of its document."""
    document = Document.model_validate({"id": "1", "text": text, "language": "de", **more})
    return next(reader.read([document], whole_text=True))


def of_brand(reading: DocumentReading, brand: str) -> Sentiment:
    """What is said of a brand."""
    return next(found.sentiment for found in reading.readings if found.brand == brand)
