"""The words by which German and English clauses begin, hold together and fall apart."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ClauseWords:
    """Closed-class words of one language, lower case.

    `contrasts` begin a clause that is judged apart; `joins` do so only between two full clauses; `dependents` begin a
    clause that belongs to the one before; `verbs` are finite forms frequent enough to tell that a piece is a clause;
    `articles` are what a new subject begins with.
    """

    contrasts: frozenset[str]
    joins: frozenset[str]
    dependents: frozenset[str]
    verbs: frozenset[str]
    articles: frozenset[str]


def _words(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


GERMAN = ClauseWords(
    contrasts=_words(
        "aber doch jedoch allerdings sondern während wohingegen hingegen dagegen obwohl obgleich trotzdem dennoch "
        "ansonsten"
    ),
    joins=_words("und oder sowie denn"),
    dependents=_words(
        "dass daß weil da wenn als ob damit sodass bevor nachdem bis seit wo wie was wer warum welche welcher welches "
        "welchen deren dessen um ohne"
    ),
    verbs=_words(
        "bin bist ist sind seid war waren warst wäre wären sei habe hab hast hat haben hatte hatten hätte hätten "
        "werde wird werden wurde wurden würde würden kann kannst können konnte konnten könnte könnten muss muß müssen "
        "musste mussten müsste soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte mag mögen "
        "möchte möchten gibt gab geht ging gehen gehts läuft lief laufen macht machte machen kommt kam kommen kamen "
        "bleibt blieb steht stand lässt ließ finde findet fand fanden nehme nimmt nahm bekommt bekam bekamen schmeckt "
        "schmeckte schmecken gefällt gefiel gefallen hält hielt liegt lag bietet bot bieten fehlt fehlte fehlen "
        "kostet kostete kosten funktioniert funktionierte weiß wusste denke dachte glaube scheint schien sieht sah "
        "empfehle empfehlen dauert dauerte braucht brauchte freue freut freuen ärgert nervt nervte nerven stinkt "
        "überzeugt überzeugte enttäuscht enttäuschte liebe liebt hasse hasst kriegt kriegen hilft half zeigt zeigte "
        "sagt sagte sagen fährt fuhr fahren wirkt wirkte passt passte klappt klappte lohnt kaufe kauft kaufte "
        "bestellt bestellte wechsle liefert lieferte tut tat warte wartet wartete"
    ),
    articles=_words(
        "der die das den dem ein eine einen mein meine unser unsere dieser diese dieses sein seine ihr ihre alle kein "
        "keine ich er sie es wir man beim bei für im mit zum"
    ),
)

ENGLISH = ClauseWords(
    contrasts=_words("but while whereas although though however yet despite otherwise nevertheless"),
    joins=_words("and or plus so"),
    dependents=_words(
        "that which who whom whose because since when where if as after before until unless what why how to for with"
    ),
    verbs=_words(
        "am is are was were be been 's 're 'm isn't aren't wasn't weren't it's he's she's that's there's they're "
        "we're i'm you're has have had hasn't haven't hadn't i've we've they've do does did don't doesn't didn't will "
        "would won't wouldn't i'll can can't cannot could couldn't should shouldn't may might must get gets got goes "
        "went go comes came come make makes made take takes took give gives gave work works worked look looks looked "
        "feel feels felt taste tastes tasted seem seems seemed keep keeps kept love loves loved like liked hate hates "
        "hated need needs needed want wants wanted think thought know knew say says said find found enjoy enjoyed "
        "recommend recommended lack lacks lacked cost costs offer offers offered serve serves served pay paid buy "
        "bought order ordered wait waited arrived ate tried try suck sucks sucked rocks runs ran breaks broke dies "
        "died fails failed beats beat stay stayed leave left bring brought ask asked told tell called call blamed "
        "accused praised"
    ),
    articles=_words(
        "the a an my our your his her its their this these those that some no all i he she it we they you there"
    ),
)


def _either(first: ClauseWords, second: ClauseWords) -> ClauseWords:
    return ClauseWords(
        first.contrasts | second.contrasts,
        first.joins | second.joins,
        first.dependents | second.dependents,
        first.verbs | second.verbs,
        first.articles | second.articles,
    )


CLAUSE_WORDS = {"de": GERMAN, "en": ENGLISH}
ANY_LANGUAGE = _either(GERMAN, ENGLISH)
"""For texts in other languages: what either language knows."""
