"""German."""

from nlp.languages import Language

LANGUAGE = Language(
    code="de",
    name="Deutsch",
    definite=frozenset({"der", "die", "das", "den", "dem", "des", "im", "am", "zum", "zur", "vom", "beim", "ins"}),
    indefinite=frozenset({"ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "keinen", "keiner"}),
    determiners=frozenset(
        {"mein", "meine", "meinen", "meinem", "meiner", "dein", "deine", "sein", "seine", "seinen", "seinem", "ihr"}
        | {"ihre", "ihren", "ihrem", "unser", "unsere", "unserem", "dieser", "diese", "dieses", "diesen", "diesem"}
        | {"jeder", "jede", "jedes", "jeden", "viele", "alle", "aller", "manche", "welche", "mehrere", "neue", "neuen"}
    ),
    prepositions=frozenset(
        {"bei", "von", "mit", "für", "gegen", "zu", "aus", "nach", "über", "durch", "ohne", "per", "via", "an", "auf"}
        | {"in", "laut", "wegen", "und", "oder", "als", "wie", "statt"}
    ),
    person_titles=frozenset(
        {"herr", "herrn", "frau", "dr", "prof", "familie", "kanzler", "kaiser", "könig", "minister", "präsident"}
        | {"trainer", "regisseur", "schauspieler", "autor", "sänger", "bürgermeister", "general", "papst", "sir"}
    ),
    given_names=frozenset(
        {"peter", "hans", "thomas", "michael", "andreas", "wolfgang", "klaus", "jürgen", "günter", "stefan", "martin"}
        | {"christian", "werner", "horst", "frank", "karl", "uwe", "heinz", "manfred", "max", "paul", "jan", "anna"}
        | {"maria", "ursula", "monika", "petra", "sabine", "andrea", "claudia", "susanne", "julia", "laura", "lena"}
        | {
            "johann",
            "friedrich",
            "wilhelm",
            "georg",
            "heinrich",
            "ludwig",
            "ernst",
            "robert",
            "walter",
            "kurt",
            "josef",
        }
    ),
    legal_forms=frozenset({"ag", "gmbh", "se", "kg", "ohg", "ev", "eg", "holding", "konzern", "gruppe", "group", "co"}),
    actions=frozenset(
        {"kaufen", "gekauft", "bestellt", "bestellen", "gefahren", "fahren", "kündigen", "gekündigt", "kunde", "kunden"}
        | {"service", "hotline", "vertrag", "filiale", "konzern", "unternehmen", "aktie", "vorstand", "hersteller"}
        | {"marke", "firma", "produkt", "produkte", "preis", "preise", "angebot", "mitarbeiter", "sprecher", "händler"}
    ),
    nouns_are_capitalised=True,
    examples=(
        "Der Router kam nach drei Tagen an, die Hotline war freundlich.",
        "Nie wieder! Der Kundendienst hat sich wochenlang nicht gemeldet.",
        "Kann mir jemand eine gute Kaffeemaschine empfehlen?",
    ),
)
