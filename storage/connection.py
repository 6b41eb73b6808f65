"""Which MongoDB: one that a URI names, or the embedded one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from pymongo import MongoClient
from pymongo.database import Database
from pymongo.errors import ConfigurationError, InvalidURI, OperationFailure, PyMongoError
from pymongo.uri_parser import parse_uri

from storage.home import Home
from storage.server.hold import holding
from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.watchlist import Storage

URI_VARIABLE = "MUNDFUNK_MONGODB_URI"
_NOT_OURS = {"admin", "local", "config"}
"""A URI names these to log in, not to store in."""

_SCHEMES = ("mongodb://", "mongodb+srv://")
_SELECTION_SECONDS = 10


@dataclass(frozen=True)
class Connected:
    """A database on a server that answered, and one line that says which server it is and why that one."""

    database: Database[dict[str, Any]]
    server: str


def configured_uri(settings: Storage) -> tuple[str, str] | None:
    """The URI of the watchlist or of the environment, and where it is written; None for the embedded server."""
    if settings.uri:
        return settings.uri, "[storage] uri of the watchlist"
    variable = os.environ.get(URI_VARIABLE)
    return (variable, URI_VARIABLE) if variable else None


@contextmanager
def connect(home: Home, settings: Storage) -> Iterator[Connected]:
    """A connection for as long as the context lasts.

    Raises:
        BadInputError: the URI is none, or no embedded server can run here.
        WorkFailedError: the server can't be reached or refuses.
    """
    named = configured_uri(settings)
    if named:
        with _client(*named) as client:
            database = client[_database_name(named[0], settings)]
            yield Connected(database, f"{_without_secrets(named[0])} (from {named[1]})")
        return
    with holding(home) as held, _client(held.uri, "the embedded server") as client:
        yield Connected(client[settings.database], held.server)


@contextmanager
def address(home: Home, settings: Storage) -> Iterator[str]:
    """A URI for other clients, good for as long as the context lasts.

    Raises:
        BadInputError: no embedded server can run here.
        WorkFailedError: it did not start.
    """
    if named := configured_uri(settings):
        yield named[0]
        return
    with holding(home) as held:
        yield public_uri(held.uri, settings)


def public_uri(uri: str, settings: Storage) -> str:
    """The embedded server's URI with the database in it, for any client."""
    start, _, options = uri.partition("/?")
    return f"{start}/{quote(settings.database)}?{options}"


@contextmanager
def _client(uri: str, origin: str) -> Iterator[MongoClient[dict[str, Any]]]:
    if not uri.startswith(_SCHEMES):
        raise BadInputError(f"{origin}: is no MongoDB URI; write one such as mongodb://127.0.0.1:27017/mundfunk")
    try:
        client: MongoClient[dict[str, Any]] = MongoClient(
            uri,
            w="majority",
            journal=True,
            tz_aware=True,
            appname="mundfunk",
            serverSelectionTimeoutMS=_SELECTION_SECONDS * 1000,
        )
    except (ConfigurationError, InvalidURI, ValueError) as error:
        raise BadInputError(f"{origin}: is no MongoDB URI: {error}") from None
    with client:
        try:
            client.admin.command("ping")
        except OperationFailure as error:
            raise WorkFailedError(f"{origin}: the server refuses: {error.details or error}") from None
        except PyMongoError as error:
            fault = str(error).partition(", Timeout:")[0].partition(" (configured timeouts")[0]
            raise WorkFailedError(f"{origin}: no MongoDB server answers at {_hosts(uri)}: {fault}") from None
        yield client


def _database_name(uri: str, settings: Storage) -> str:
    """The one that the watchlist names, else the one in the URI, else the default."""
    in_uri = parse_uri(uri, validate=False)["database"]
    if "database" in settings.model_fields_set or not in_uri or in_uri in _NOT_OURS:
        return settings.database
    return str(in_uri)


def _without_secrets(uri: str) -> str:
    return f"MongoDB at {_hosts(uri)}"


def _hosts(uri: str) -> str:
    return uri.partition("://")[2].rpartition("@")[2].partition("/")[0].partition("?")[0]
