"""Scrapy's settings of this project, wherever the program was started."""

from typing import Any

from scrapy.settings import Settings


def project_settings(settings: dict[str, Any] | None = None) -> Settings:
    """`crawlers.settings`, with `settings` above what anybody else may set."""
    project = Settings()
    project.setmodule("crawlers.settings", priority="project")
    project.setdict(settings or {}, priority="cmdline")
    return project
