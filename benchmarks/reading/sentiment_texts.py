"""The labelled texts that sentiment is measured on, and never learned from."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from nlp.training.sentiment_corpora import LABELS, Example, aspect_terms, press_targets, reviews

_HOTEL = {"negativ": 0, "neutral": 1, "positiv": 2}


def labelled_texts(shared: Path) -> dict[str, list[Example]]:
    """Sets of whole texts and of targets (`... targets`), each example with its label."""
    measure = shared / "sentiment" / "measure"
    restaurants = list(_restaurants(measure / "gerestaurant_de"))
    return {
        "UMSAB validation de": list(_tweets(measure / "umsab_de_val.jsonl", "de")),
        "UMSAB validation en": list(_tweets(measure / "umsab_en_val.jsonl", "en")),
        "SB10k de": list(_tweets(measure / "sb10k_de.jsonl", "de")),
        "GermEval 2017 dev de": list(_rail(measure / "germeval2017_dev-2017-09-15.xml")),
        "GERestaurant de": [example for example in restaurants if example.domain == "one"],
        "Hotel de": [*_hotel(measure / "hotel_de_train.txt"), *_hotel(measure / "hotel_de_dev.txt")],
        "M-ABSA dev targets de": _terms(reviews(measure / "m_absa_dev_de.jsonl", "de")),
        "M-ABSA dev targets en": _terms(reviews(measure / "m_absa_dev_en.jsonl", "en")),
        "NewsMTSC mt targets en": list(press_targets(measure / "newsmtsc_en" / "devtest_mt.jsonl")),
        "MAMS targets en": list(aspect_terms(measure / "mams_en" / "ATSA" / "val.xml")),
        "GERestaurant targets de": [example for example in restaurants if example.span],
        "GERestaurant mixed targets de": [example for example in restaurants if example.domain == "mixed"],
    }


def _terms(examples: Iterator[Example]) -> list[Example]:
    return [example for example in examples if example.span]


def _tweets(path: Path, language: str) -> Iterator[Example]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield Example(row["text"], LABELS[row["label"]], None, language, "tweets", "tweets")


def _rail(path: Path) -> Iterator[Example]:
    for document in ElementTree.parse(path).iter("Document"):
        if document.findtext("relevance") == "true":
            label = LABELS[document.findtext("sentiment") or "neutral"]
            yield Example(document.findtext("text") or "", label, None, "de", "germeval", "rail")


def _restaurants(folder: Path) -> Iterator[Example]:
    """Sentences of one polarity (`one`), and every target; those in sentences of several polarities are `mixed`."""
    for path in sorted(folder.glob("split_*.json")):
        for row in json.loads(path.read_text("utf-8")):
            tags = [tag for tag in row["tags"] if tag["polarity"].lower() in LABELS]
            polarities = {LABELS[tag["polarity"].lower()] for tag in tags}
            if len(polarities) == 1:
                yield Example(row["text"], min(polarities), None, "de", "gerestaurant", "one")
            for tag in tags:
                if tag["end"] > tag["start"]:
                    label, span = LABELS[tag["polarity"].lower()], (tag["start"], tag["end"])
                    domain = "mixed" if len(polarities) > 1 else "plain"
                    yield Example(row["text"], label, span, "de", "gerestaurant", domain)


def _hotel(path: Path) -> Iterator[Example]:
    for line in path.read_text("utf-8").splitlines():
        labels, _, text = line.partition("\t")
        polarities = {_HOTEL[name] for name in re.findall(r":(negativ|neutral|positiv)\b", labels)}
        if len(polarities) == 1:
            yield Example(text, min(polarities), None, "de", "hotel", "hotel")
