"""Names that mean the own machine wherever they are asked."""


def resolvable(host: str) -> str:
    """'forum.localhost' as 'localhost', which every system resolves; any other name as it is.

    RFC 6761, section 6.3, gives all of `.localhost` to loopback, but not every system's resolver knows.
    """
    return "localhost" if host.rstrip(".").lower().endswith(".localhost") else host
