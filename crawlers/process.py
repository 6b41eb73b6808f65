"""`python -m crawlers.process SOURCE --run RUN_ID`: one crawl of one source, a process of its own."""

import argparse
import sys
from pathlib import Path

from touchpoints.errors import BadInputError

DONE, FAILED, BAD_INPUT = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Crawls, closes the ledger's entry, and says by its exit code whether somebody should look."""
    parser = argparse.ArgumentParser(prog="python -m crawlers.process", description=main.__doc__)
    parser.add_argument("source")
    parser.add_argument("--run", required=True, help="the id of the ledger's entry")
    parser.add_argument("--config", type=Path, default=Path("mundfunk.toml"))
    parser.add_argument("--end-with-parent", action="store_true", help="end when standard input, a pipe, is closed")
    given = parser.parse_args(arguments)
    # The worker process imports this module again: what is heavy is imported here.
    from crawlers.crawling import crawl
    from crawlers.logs import configure_logs
    from crawlers.session import open_session
    from storage.lifeline import end_with_parent

    if given.end_with_parent:
        end_with_parent()
    configure_logs(given.run, given.source)
    try:
        with open_session(given.config, given.source, given.run) as session:
            return FAILED if crawl(session).failed else DONE
    except BadInputError as error:
        sys.stderr.write(f"{error}\n")
        return BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
