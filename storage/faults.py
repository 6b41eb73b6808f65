"""What can go wrong with the store, as its users tell it apart: it is gone, or it refuses what a record holds."""

from bson.errors import BSONError
from pymongo.errors import PyMongoError

from touchpoints.errors import WorkFailedError

UNSTORABLE = (BSONError, OverflowError, UnicodeEncodeError)
"""How PyMongo says that a value has no form in the database."""
TOO_LARGE = 10334
"""The server's code for a document of more than 16 MB that PyMongo let pass."""


class NotJournalledError(WorkFailedError):
    """The server took the records, and can't say that it will still have them after a fall."""


STORE_GONE = (PyMongoError, NotJournalledError)
"""The server is away, or can't do what it should, whatever is written."""


class RecordRefusedError(WorkFailedError):
    """A record can't be stored, or looked for, because of what it holds. The message holds none of its words."""
