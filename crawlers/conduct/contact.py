"""Who crawls: the User-Agent that says so, and the refusal of contacts that lead nowhere."""

import ipaddress
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import urlsplit

from touchpoints.errors import BadInputError
from touchpoints.watchlist import Project, Source

PRODUCT = "Mundfunk"
"""The bare token that robots.txt groups are matched with. A whole User-Agent would match words of its own address."""

# RFC 2606 and RFC 6761: names that belong to nobody.
_PLACEHOLDERS = ("example", "example.com", "example.org", "example.net", "example.edu", "test", "invalid", "localhost")


def user_agent(project: Project) -> str:
    """`Mundfunk/version (+contact_url; contact_mail)`."""
    return f"{PRODUCT}/{_version()} (+{project.contact_url}; {project.contact_mail})"


def require_contact(project: Project, source: Source) -> None:
    """Lets a crawl start only under a contact that can be reached; sources on loopback disturb nobody.

    Raises:
        BadInputError: the watchlist's contact is still a placeholder.
    """
    if on_loopback(source.url):
        return
    for key, host in (
        ("contact_url", urlsplit(project.contact_url).hostname or ""),
        ("contact_mail", project.contact_mail.rpartition("@")[2]),
    ):
        if _is_placeholder(host):
            raise BadInputError(
                f'project.{key}: "{getattr(project, key)}" is a placeholder; write an address under which the site '
                f'owners of "{source.name}" can reach you'
            )


def on_loopback(url: str) -> bool:
    """Whether the address names the own machine: localhost, 127.0.0.0/8 or ::1."""
    host = (urlsplit(url).hostname or "").rstrip(".").lower()
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_placeholder(host: str) -> bool:
    host = host.rstrip(".").lower()
    return any(host == name or host.endswith(f".{name}") for name in _PLACEHOLDERS)


def _version() -> str:
    try:
        return version("mundfunk")
    except PackageNotFoundError:
        written = Path(__file__).parents[2] / "pyproject.toml"
        return str(tomllib.loads(written.read_text("utf-8"))["project"]["version"])
