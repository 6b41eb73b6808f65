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
    dealing=frozenset(
        {"bei", "von", "gegen", "für", "via", "durch", "laut", "wegen", "statt", "ohne", "mit", "und", "oder", "wie"}
        | {"als", "an", "nach"}
    ),
    lying=frozenset({"in", "auf", "über", "unter", "per", "aus", "zu", "um", "vor", "hinter", "bis", "ins", "pro"}),
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
    kinds=frozenset(
        {"marke", "firma", "hersteller", "herstellers", "konzern", "konzerns", "unternehmen", "unternehmens", "händler"}
        | {"partner", "partners", "konkurrent", "konkurrenten", "rivale", "rivalen", "bauer", "bauers", "ausstatter"}
        | {"ausstatters", "kette", "discounter", "discounters", "sender", "senders", "magazin", "magazins", "zeitung"}
        | {"blatt", "portal", "anbieter", "anbieters", "tochter", "mutter", "riese", "riesen", "gigant", "giganten"}
        | {"dienst", "dienstes", "versicherer", "bank", "airline", "betreiber", "sponsor", "lieferant", "supermarkt"}
        | {"app", "shop", "plattform", "typ", "modell", "kunde", "kunden", "fahrer"}
    ),
    trade=frozenset(
        {"shop", "store", "online", "kunde", "kunden", "service", "filiale", "filialen", "aktie", "aktien", "konzern"}
        | {"chef", "sprecher", "manager", "mitarbeiter", "gutschein", "app", "konto", "vertrag", "tarif", "gerät"}
        | {"geräte", "modell", "fahrer", "werk", "händler", "team", "hotline", "support", "produkte", "werbung", "news"}
        | {"beschäftigte", "beschäftigten", "papiere", "lieferung", "bestellung", "ladung", "version", "handy", "karte"}
    ),
    elsewhere=frozenset(
        {"straße", "strasse", "platz", "weg", "hotel", "gymnasium", "schule", "universität", "club", "turnier", "meter"}
        | {"fluss", "insel", "park", "kirche", "stadion", "bar", "museum", "orden", "partei", "album", "film", "roman"}
        | {"von", "del", "de", "la", "van", "des", "für", "zu", "ii", "iii", "iv"}
    ),
    examples=(
        "Der Router kam nach drei Tagen an, die Hotline war freundlich.",
        "Nie wieder! Der Kundendienst hat sich wochenlang nicht gemeldet.",
        "Kann mir jemand eine gute Kaffeemaschine empfehlen?",
    ),
)
