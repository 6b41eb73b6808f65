"""What pages that are no answer say, in German and English: outcomes, the words for people, and the signs."""

import re
from typing import NamedTuple

from crawlers.extracted import PageOutcome
from crawlers.login_signs import NOT_LOGGED_IN, any_of


class Sign(NamedTuple):
    """`words` say in the log what the page does."""

    outcome: PageOutcome
    words: str
    pattern: re.Pattern[str]


_THING = (
    r"\b(?:(?:web|internet|produkt|foren)?seite|thema|thread|beitrag|forum|artikel|produkt|bewertung|rezension"
    r"|(?:erfahrungs)?bericht|eintrag|inhalt|dokument|datei|angebot|diskussion|kategorie|adresse|nachricht|frage"
    r"|page|topic|post|board|article|product|item|review|content|url|listing|discussion|entry|document|story"
    r"|resource|question|category)\b"
)
_WITHIN = r"[^.!?]{0,80}?"
_IS_GONE = (
    r"(?:(?<!derzeit )(?<!zurzeit )(?<!zur zeit )nicht (?:mehr |länger )?(?:öffentlich|gefunden|vorhanden|verfügbar"
    r"|auffindbar|aufrufbar|zu finden|da\b|online|im (?:sortiment|angebot))"
    r"|nicht (?:finden|angezeigt werden)|existiert (?:\w+ ){0,2}\(?nicht|gibt es (?:\w+ ){0,2}\(?nicht"
    r"|(?:gelöscht|entfernt|verschoben|zurückgezogen|depubliziert)\b(?! (?:werden|am|von|den|die|das|ihr|du|sie))"
    r"|aus dem (?:sortiment|angebot|programm)"
    r"|do(?:es)?(?: not|n.?t)(?: seem to| appear to)? exist|(?:could|can)(?: ?not|n.?t) be (?:found|located)"
    r"|not found|no longer (?:exists?|available|here)|is(?: not|n.?t) available"
    r"|(?:been|was|were) (?:removed|deleted|unpublished|taken down)|(?:either |is |be )missing)"
)
_NOT_FOUND = (
    _THING + _WITHIN + _IS_GONE,
    r"(?:existiert|gibt es) (?:diese|dieser|dieses|das|die|der)\w* (?:\w+ )?(?:seite|thema|beitrag|artikel) \w* ?nicht",
    r"(?:could ?n.?t|could not|cannot|can.?t|unable to) (?:find|locate) (?:\w+ ){0,3}?" + _THING,
    r"\bkeine? (?:seite|thema|dokument)\b|\bno such (?:page|thread|topic)\b",
    r"nothing (?:was |has been )?found (?:at this|here)|hier (?:ist|gibt es|gibt.s) (?:leider )?nichts\b",
    r"an dieser stelle (?:\w+ ){0,2}nichts gefunden|no (?:thread|topic|post) specified|invalid (?:thread|topic|post)\b",
    r"kein(?:e|en)? (?:thema|thread|gültige[rn]? (?:link|thema|thread)) angegeben",
    r"ungültige[sr]? (?:angabe|thread|them|link|beitrag)",
    r"(?:fehler|error)[ -]*(?:code)?:? ?404\b|\b404[ -]*(?:fehler|error|not found)",
)
_FOR_SALE = (
    r"domain (?:\S+ )?(?:steht zum verkauf|is for sale|may be for sale|ist zu verkaufen)|domain[- ]parking",
    r"(?:buy|kaufen sie) (?:this|diese) domain",
)
_BOT_WALL = (
    r"just a moment|nur einen moment|einen augenblick bitte|checking (?:if )?(?:your browser|the site connection)",
    r"attention required|pardon our interruption|ray id\b|ray-id\b|incident id\b",
    r"browser (?:wird|wurde) (?:gerade |kurz )?(?:ge|über)prüft",
    r"(?:über)?prüfen (?:\w+ )?(?:ihren|deinen) browser",
    r"(?:sicherheit|verbindung)\w* (?:\w+ ){0,3}(?:über)?prüfen|(?:ddos|security|sicherheits)[ -]?(?:check|prüfung)",
    r"kein(?:e)? (?:ro)?bot\b|not a (?:ro)?bot\b|are you a (?:ro)?bot|(?:robot|bot|human) (?:check|verification)",
    r"(?:sie|du) ein(?:e)? (?:echter |menschliche )?mensch(?:lich\w*)?\b|menschliche (?:nutzer|besucher)",
    r"verif\w+ (?:that )?you(?:.re| are) (?:a )?human|are you (?:a )?human|prove (?:that )?you(?:.re| are) human",
    r"(?:enable|aktivier\w+|activate) (?:\w+ )?javascript (?:(?:and|und) cookies|to (?:proceed|continue))",
    r"(?:complete|solve|lösen sie|löse) (?:the|das|dieses|this|bitte das)? ?(?:\w+ )?(?:captcha|puzzle|rätsel)",
    r"(?:schiebe\w*|ziehe\w*|slide|drag) (?:\w+ ){1,4}(?:regler|slider|puzzle\w*|schieber)|proof[ -]of[ -]work",
    r"zeichen (?:aus|in|auf)?(?: dem| der)? ?(?:bild|grafik)(?: ein)?|characters you see",
)
_TOO_OFTEN = (
    r"too many requests|zu viele (?:\w+ )?(?:an|auf|ab)fragen|rate.?limit|unusual (?:traffic|activity)",
    r"ungewöhnlich\w* (?:\w+ ){0,2}(?:datenverkehr|aktivität|zugriffe|anfragen|seiten abgerufen)",
    r"automati\w+ (?:zugriffe|anfragen|abfragen|requests|traffic|tools)",
)
_BLOCKED = (
    r"(?:you|your (?:ip|access|request)|ip address|request|access) (?:\w+ ){0,4}(?:blocked|banned|limited)",
    r"(?:zugriff|zugang|ip-adresse) (?:\w+ ){0,6}(?:aus)?(?:gesperrt|blockiert|verweigert)|access (?:has been )?denied",
    r"\b(?:sie|du) (?:wurde\w*|sind|bist) (?:\w+ ){0,3}(?:aus)?(?:gesperrt|blockiert)\b|url was rejected",
)
_MAY_NOT = (
    r"keine (?:\w+ )?(?:zugriffs|zugangs)?(?:rechte|berechtigung)\b|nicht die (?:\w+ )?(?:\w*rechte|berechtigung)",
    r"zutritt (?:\w+ ){0,6}(?:verwehrt|verweigert)|nicht berechtigt",
    r"(?:do not|don.?t) have (?:\w+ )?(?:permission|access)|not (?:authori[sz]ed|permitted|allowed) to",
    r"insufficient (?:privileges|permissions)|passwort-?geschützt|(?:is )?password[- ]protected",
)
_MUST_PAY = (
    r"(?:nur|exklusiv|ausschließlich) (?:für|mit) (?:\w+ |\w+-)?(?:abo(?:nnent\w*)?|plus-?\w*|premium-?\w*)\b",
    r"(?:ist|artikel) (?:\w+ )?für (?:\w+ )?abonnent\w+|für (?:nur )?abonnent\w+ (?:lesbar|verfügbar|zugänglich)",
    r"subscribe (?:now )?to (?:continue|read|keep)|(?:for|to) (?:\w+ )?subscribers only|subscriber[- ]only\b",
    r"already (?:a subscriber|subscribed)|(?:schon|bereits) (?:\w+[- ])?(?:abonnent|ein abo)",
    r"(?:um|bitte) weiterzulesen|weiterlesen mit (?:\w+[+ -]?){1,3}(?:abo|plus|\+)",
)
_HOW_OLD = (
    r"(?:bist du|sind sie|du bist|sie sind|ich bin) (?:\w+ ){0,3}(?:18|16|21|volljährig)\b",
    r"(?:mindestens|über) (?:18|16|21) jahre|altersprüfung|alters(?:verifikation|kontrolle|nachweis|abfrage)",
    r"(?:enter|confirm|verify) your (?:date of birth|birth ?date|age)|age (?:verification|check|gate|restricted)",
    r"(?:at least|over|are you) (?:18|21)\b|(?:legal|drinking) age",
    r"\b(?:alt|old) (?:genug|enough)\b|\b(?:16|18|21) (?:oder|or) (?:älter|older)",
)
_PLACE = (
    r"\b(?:(?:web)?sites?|(?:web|internet)?seite|forum|board|community|(?:web)?shop|portal|dienst|server|service)\b"
)
_UNDER_REPAIR = (
    r"wartungs(?:arbeiten|modus|pause)|(?:scheduled|under|undergoing|some|for|in) (?:\w+ )?maintenance\b",
    r"maintenance mode|scheduled downtime|(?:back|online) (?:soon|shortly)|be right back",
    r"(?:gleich|bald) (?:\w+ ){0,4}(?:zurück|wieder da)",
    _PLACE
    + r"[^.!?]{0,60}(?:derzeit|zurzeit|zur zeit|momentan|vorübergehend|kurzzeitig) (?:\w+ ){0,2}nicht (?:ver|err)",
    r"(?:temporarily|briefly) (?:unavailable|down|offline|closed)|service unavailable",
    _PLACE + r"[^.!?]{0,60}currently (?:unavailable|down|offline|closed|disabled)",
    r"datenbankverbindung|database (?:connection|error)|bad gateway|gateway time-?out|internal server error",
    r"(?:forum|board|community|shop) ist (?:\w+ ){0,3}(?:geschlossen|deaktiviert|offline|abgeschaltet)",
    r"(?:bald|gleich|später|früh|uhr|kürze) (?:\w+ ){0,2}wieder (?:erreichbar|verfügbar|online)",
    r"(?:forum|board|community) is (?:currently )?(?:closed|disabled|offline|unavailable)|interner serverfehler",
)

_FAILED = (
    r"(?:ein(?:en)? )?(?:\w+ )?fehler (?:ist )?(?:\w+ )?(?:aufgetreten|passiert)|unerwarteter fehler",
    r"(?:an?|some) (?:\w+ )?(?:error|problem) (?:has )?(?:occur+ed|happened)",
    r"(?:encountered|ran into) an? (?:\w+ )?(?:error|problem)|something went wrong|etwas ist schiefgelaufen",
)

SAID: tuple[Sign, ...] = (
    Sign(PageOutcome.CHALLENGE, "is a bot wall", any_of(*_BOT_WALL)),
    Sign(PageOutcome.NOT_FOUND, "says that it is not there", any_of(*_NOT_FOUND)),
    Sign(PageOutcome.NOT_FOUND, "belongs to a domain that is for sale", any_of(*_FOR_SALE)),
    Sign(PageOutcome.BLOCKED, "wants to be paid", any_of(*_MUST_PAY)),
    Sign(PageOutcome.LOGIN, "wants a login", NOT_LOGGED_IN),
    Sign(PageOutcome.AGE, "asks how old we are", any_of(*_HOW_OLD)),
    Sign(PageOutcome.SERVER_ERROR, "says that the site is under repair", any_of(*_UNDER_REPAIR)),
    Sign(PageOutcome.BLOCKED, "is not for everybody", any_of(*_MAY_NOT)),
    Sign(PageOutcome.CHALLENGE, "says that we ask too often", any_of(*_TOO_OFTEN)),
    Sign(PageOutcome.CHALLENGE, "says that we are blocked", any_of(*_BLOCKED)),
    Sign(PageOutcome.SERVER_ERROR, "says that something went wrong", any_of(*_FAILED)),
)
"""Anywhere on a page that says next to nothing besides; the first that is found counts."""

_BEFORE = (
    r"(?:(?:h?oppla|u+ps|oops|oh nein|oh no|sorry|hm+|huch|leider|entschuldigung|entschuldige|404|error|fehler|http"
    r"|we.?re sorry|tut uns leid)[\s,.!:…–-]*)*"
)
_HEADLINE_THING = r"(?:(?:the|this|that|die|diese|dieser|dieses|das|der|deine|ihre|your|requested|gesuchte) ?){0,2}"
HEADLINES: tuple[Sign, ...] = (
    Sign(
        PageOutcome.NOT_FOUND,
        "is headed as not there",
        re.compile(
            rf"{_BEFORE}(?:{_HEADLINE_THING}(?:gewünschte |angeforderte |aufgerufene )?{_THING}.{{0,40}}?{_IS_GONE}"
            rf"[^.!?]{{0,12}}|404|(?:error|fehler|http)[ -]?404|404[ -]*(?:error|fehler)"
            r"|not found|nicht gefunden)[\s.!:…)]*",
            re.IGNORECASE,
        ),
    ),
    Sign(
        PageOutcome.CHALLENGE,
        "is headed as a bot wall",
        re.compile(
            r"just a moment\W*|nur einen moment\W*|attention required!?|making sure you.re not a bot\W*"
            r"|checking (?:if )?you(?:r browser| are not a bot)\W*|pardon our interruption\W*|(?:robot|bot) check"
            r"|access to this page has been denied\W*|human verification|ddos-guard|are you a (?:human|robot)\?",
            re.IGNORECASE,
        ),
    ),
)
"""A whole headline, or a whole part of the title, however long the page is: shops keep their menus on such pages."""
