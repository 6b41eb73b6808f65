"""The private parts of Scrapy and Twisted that conduct builds on: a later version may change them without a word."""

from importlib import import_module, metadata

from touchpoints.errors import BadInputError

_PARTS = (
    ("scrapy.core.downloader.handlers.http11", "_LenientHTTP11ClientFactory", "buildProtocol"),
    ("scrapy.core.downloader.handlers.http11", "_LenientHTTP11ClientProtocol", "request"),
    ("twisted.web._newclient", "HTTP11ClientProtocol", "_parser"),
    ("twisted.web._newclient", "HTTP11ClientProtocol", "_giveUp"),
    ("twisted.web.client", "HTTPConnectionPool", "_factory"),
)
"""Module, class, and what `crawlers/conduct/bounded_heads.py` asks of it."""


def require_bounded_heads() -> None:
    """Lets a crawl start only where an answer's headers can be cut off.

    Scrapy itself would log that its download handler can't be loaded, and fail every request.

    Raises:
        BadInputError: a part is not there.
    """
    for module, name, attribute in _PARTS:
        if not hasattr(getattr(import_module(module), name, None), attribute):
            found = f"Scrapy {metadata.version('scrapy')} and Twisted {metadata.version('twisted')}"
            wanted = "nothing is crawled without a limit for headers; install the versions in requirements.lock"
            raise BadInputError(f"{found}: {module}.{name}.{attribute} is gone: {wanted}")
