"""What the demo keeps in its folder: the place of the sample web, its watchlist, and the truth about it."""

import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from jinja2 import StrictUndefined, Template

from examples.sample_web.content import Content, load_content
from examples.sample_web.place import Place, place_in
from examples.sample_web.truth import true_posts
from touchpoints.watchlist import Watchlist
from touchpoints.watchlist_file import parse_watchlist


@dataclass(frozen=True)
class SampleWeb:
    """The sample web, ready to be served, and where its watchlist lies."""

    content: Content
    place: Place
    watchlist_file: Path
    watchlist: Watchlist


def prepare(folder: Path) -> SampleWeb:
    """Writes `mundfunk.toml` and `truth.json` into the folder; place and dates stay as at the first run."""
    content, place = load_content(), place_in(folder)
    template = (files(__package__) / "mundfunk.toml").read_text("utf-8")
    text = Template(template, undefined=StrictUndefined, keep_trailing_newline=True).render(port=place.port)
    file = folder / "mundfunk.toml"
    file.write_text(text, "utf-8")
    truth = [each.to_json_line() for each in true_posts(content, place)]
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return SampleWeb(content, place, file, parse_watchlist(text, str(file)))
