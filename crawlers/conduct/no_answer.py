"""Why a connection brought no answer, in plain words: Scrapy and Twisted hand on what OpenSSL and parsers call it."""

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)

_BY_KIND: dict[type[Exception], str] = {
    CannotResolveHostError: "no such host",
    DownloadConnectionRefusedError: "the connection was refused",
    DownloadTimeoutError: "no answer in time",
    DownloadFailedError: "what came was no whole answer",
    ResponseDataLossError: "what came was no whole answer",
}
_SIGNS = (
    ("certificate verify failed", "its certificate is not valid"),
    ("VerificationError", "its certificate is for another host"),
    ("SSL routines", "no secure connection could be made"),
    ("Connection was closed cleanly", "the connection was closed before an answer came"),
)


def words_of(error: BaseException) -> str:
    """Why there is no answer; for what is no fault of a connection the error's name."""
    return plain_words(error) or next(
        (words for kind, words in _BY_KIND.items() if type(error) is kind), type(error).__name__
    )


def plain_words(error: BaseException | None) -> str | None:
    """What only other programs' words tell of the connection, or None where they tell nothing of the kind."""
    told = str(error)
    return next((words for sign, words in _SIGNS if sign in told), None)
