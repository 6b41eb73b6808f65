"""The log of a crawl: structlog lines on standard error, JSON where no terminal reads them, each with the run's id."""

import logging
import sys
from typing import Any

import structlog

_QUOTING = ("scrapy.downloadermiddlewares.retry", "scrapy.downloadermiddlewares.httpcompression")
"""Loggers whose lines quote what they could not read of an answer: that may be anybody's words."""


def configure_logs(run: str, source: str, level: int = logging.INFO) -> None:
    """Sends the lines of Scrapy, Twisted and our own to standard error."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _with(run=run, source=source),
    ]
    ending = (
        [structlog.dev.ConsoleRenderer()]
        if sys.stderr.isatty()
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    )
    remove = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(level)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[remove, *ending]))
    # Scrapy sets the levels of its own loggers anew when it starts.
    handler.addFilter(lambda record: record.name not in _QUOTING)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)


def _with(**told: str) -> Any:
    def add(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
        return {**event, **told}

    return add
