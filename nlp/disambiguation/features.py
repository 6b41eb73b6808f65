"""Features of a mention relative to its brand: none knows a brand or a word of the text by name, so all carry over.

Each is 0 or 1 or a small number; their weights are in `weights.json`.
"""

import math

from nlp.disambiguation.evidence import Evidence
from nlp.disambiguation.surroundings import Surroundings
from nlp.disambiguation.writing import writing_features
from nlp.languages import Language
from touchpoints.lexicon import zipf
from touchpoints.names import NameHit

NEAR, MIDDLE = 40, 120
"""Code points between a cue and the mention."""

RARE = 3.2
"""zipf below which a capitalised word is rather a name than a noun."""

Features = dict[str, float]
_BY_LANGUAGE = (
    *("bias", "case_lower", "case_as_written", "definite", "indefinite", "dealing", "lying", "bare"),
    *("capital_before", "capital_after", "opens", "headline"),
)
_QUOTES_LEFT, _QUOTES_RIGHT = frozenset("\"'„“»«‚‘"), frozenset("\"'“”«»‘’")


def features(
    hit: NameHit, place: Surroundings, evidence: Evidence, language: Language, written: frozenset[str]
) -> Features:
    """All features by name. `written` are the brand's names as the watchlist writes them."""
    found = {"bias": 1.0, **_cues(evidence), **_shape(hit, place, written), **_neighbours(place, language)}
    found |= _names(place) | _kind(place, language, written) | _adjective(place, language)
    found |= writing_features(place, language)
    found |= {f"{language.code}:{name}": found[name] for name in _BY_LANGUAGE}
    return {name: value for name, value in found.items() if value}


def _cues(evidence: Evidence) -> Features:
    return {
        "context_any": float(evidence.context_kinds > 0),
        "context_near": float(evidence.context_gap <= NEAR),
        "context_middle": float(evidence.context_gap <= MIDDLE),
        "context_kinds": math.log1p(evidence.context_kinds),
        "weak_context": math.log1p(evidence.weak_kinds),
        "thread_context": math.log1p(evidence.thread_kinds),
        "exclude_any": float(evidence.exclude_gap < 10_000),
        "exclude_near": float(evidence.exclude_gap <= NEAR),
        "own_name": float(evidence.own_names > 0),
        "mates": math.log1p(evidence.mates),
        "others": math.log1p(evidence.others),
        "rival": float(evidence.rival_kinds > evidence.context_kinds),
    }


def _shape(hit: NameHit, place: Surroundings, written: frozenset[str]) -> Features:
    surface, capital = hit.surface, hit.surface[:1].isupper()
    as_written, upper = surface in written, surface.isupper() and len(surface) > 1
    shuns_capitals = place.capital_share < 0.08
    return {
        "case_as_written": float(as_written and capital and not place.opens_sentence),
        "small_as_written": float(as_written and not capital),
        "case_lower": float(not capital and not as_written and not shuns_capitals),
        "case_lower_writer": float(not capital and not as_written and shuns_capitals),
        "upper_written": float(upper and as_written),
        "upper_other": float(upper and not as_written),
        "headline": float(place.capital_share > 0.75),
        "opens": float(place.opens_sentence),
        "several_words": float(" " in hit.name),
        "everyday": max(0.0, zipf(hit.name.lower()) - 3.5),
        "short": float(len(hit.name) <= 3),
    }


def _names(place: Surroundings) -> Features:
    """Words beside the mention that are hardly words: parts of a longer name."""
    before, after = place.adjacent_before, place.adjacent_after
    return {
        "rare_before": float(before[:1].isupper() and not place.word_before_opens and zipf(before.lower()) < RARE),
        "rare_after": float(after[:1].isupper() and zipf(after.lower()) < RARE),
    }


def _kind(place: Surroundings, language: Language, written: frozenset[str]) -> Features:
    """Signs of another thing of that name: 'Go-Kart-Bahn', 'die schweizerische Bahn'. One letter ('S-Bahn') is none."""
    hyphen, before = place.joined_before == "-", [word.lower() for word in place.before[:2]]
    named = before[1:] if hyphen else [place.adjacent_before.lower()]
    peoples = {people for word in named for people in language.peoples if word.startswith(people)}
    own = " ".join(written).lower()
    return {
        "last_part": float(hyphen and not place.rest and len(before[0]) > 1),
        "elsewhere_before": float(not place.rest and any(people not in own for people in peoples)),
    }


def _adjective(place: Surroundings, language: Language) -> Features:
    """'die alte Bahn': an article and a small word before make the name a noun."""
    small, second = place.adjacent_before, "".join(place.before[1:2]).lower()
    article = second in language.definite or second in language.indefinite or second in language.determiners
    return {"adjective": float(article and small[:1].islower() and len(small) > 3)}


def _neighbours(place: Surroundings, language: Language) -> Features:
    before, after = place.adjacent_before, place.adjacent_after
    small, next_small = before.lower(), after.lower()
    article = small in language.definite or small in language.indefinite or small in language.determiners
    kind = small.endswith(tuple(language.kinds)) and len(small) > 2
    trade = next_small in language.trade
    plain = article or kind or small in language.dealing or small in language.lying
    named = before[:1].isupper() and not plain and not place.word_before_opens
    return {
        "definite": float(small in language.definite),
        "indefinite": float(small in language.indefinite),
        "determiner": float(small in language.determiners),
        "dealing": float(small in language.dealing),
        "lying": float(small in language.lying),
        "bare": float(not plain),
        "kind_before": float(kind),
        "capital_before": float(named and place.capital_share <= 0.75),
        "given_name": float(small in language.given_names),
        "title": float(small in language.person_titles),
        "number_before": float(before[-1:].isdigit()),
        "capital_after": float(
            after[:1].isupper() and place.capital_share <= 0.75 and next_small not in language.trade
        ),
        "trade_after": float(trade or place.rest.lstrip("-").lower() in language.trade),
        "elsewhere_after": float(next_small in language.elsewhere),
        "legal_form": float(next_small in language.legal_forms),
        "number_after": float(after[:1].isdigit() or place.rest[:1].isdigit()),
        "hashtag": float(place.joined_before == "#"),
        "handle": float(place.joined_before == "@"),
        "hyphen_before": float(place.joined_before == "-"),
        "hyphen_after": float(place.rest.startswith("-")),
        "genitive": float(place.rest in {"s", "'s", "’s"}),
        "closed_compound": float(len(place.rest) > 2 and place.rest[0].isalpha()),
        "quoted": float(place.left[-1:] in _QUOTES_LEFT and place.right[:1] in _QUOTES_RIGHT),
        "listed": float(place.left[-2:] in {", ", "/ "} and place.right[:1] in {",", "/"}),
        "in_brackets": float(place.left[-1:] == "(" and place.right[:1] == ")"),
        "told": float(place.right.lstrip()[:1] == ":"),
    }
