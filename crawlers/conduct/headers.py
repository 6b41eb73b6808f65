"""A response's headers as the rest of the program sees them."""

from scrapy.http import Response


def headers_of(response: Response) -> dict[str, str]:
    """Lower-case names, values as text; a header that stands several times has its values joined by commas."""
    return {
        name.decode("latin-1").lower(): ", ".join(value.decode("latin-1") for value in response.headers.getlist(name))
        for name in response.headers
    }
