"""German."""

from nlp.languages import ClauseWords, Language, words

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
    first_person=frozenset(
        [
            "ich",
            "mich",
            "mir",
            "mein",
            "meine",
            "meinem",
            "meinen",
            "meiner",
            "wir",
            "uns",
            "unser",
            "unsere",
            "unserem",
            "unseren",
            "hab",
        ]
    ),
    second_person=frozenset(
        ["du", "dich", "dir", "dein", "deine", "deinen", "deinem", "ihr", "euch", "euer", "eure", "ihnen"]
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
    given_names=words(
        """
        peter hans thomas michael andreas wolfgang klaus jürgen günter stefan martin christian werner horst frank karl
        uwe heinz manfred max paul jan anna maria ursula monika petra sabine andrea claudia susanne julia laura lena
        johann friedrich wilhelm georg heinrich ludwig ernst robert walter kurt josef alexander alfred anton armin arno
        benjamin bernd bernhard björn bruno christoph daniel david detlef dieter dietmar dirk dominik eberhard eckhard
        elias erich erwin eugen fabian felix florian franz fritz gerd gerhard gregor günther gustav harald hartmut heiko
        heiner helmut hendrik henning herbert hermann holger ingo jakob jens joachim jochen johannes jonas jörg julian
        kai karsten konrad lars leon leonard lothar lukas lutz marc marcel marco marcus mario markus marvin matthias
        maximilian moritz niklas norbert olaf oliver oskar patrick philipp rainer ralf reinhard reinhold richard roland
        rolf rudolf rüdiger sebastian siegfried simon steffen sven theodor thorsten tilman tim tobias torsten udo ulrich
        viktor volker wilfried wolfram alina anja anke anneliese annette antje astrid barbara beate bettina birgit
        brigitte carina carmen carolin charlotte christa christiane christina christine cornelia daniela doris dorothea
        edith elena elfriede elisabeth elke emma erika eva franziska frieda gabriele gerda gertrud gisela gudrun hanna
        hannah hannelore heike helga helena hildegard ilse ines inge ingeborg ingrid irene irmgard jana janina jasmin
        jennifer johanna judith jutta karin karla katharina kathrin katja katrin kerstin lara lea leonie lina lisa luisa
        magdalena manuela margarete margot marianne marie marion marlene martina melanie mia miriam nadine nadja natalie
        nicole nina olga paula pauline regina renate rita rosemarie ruth sandra sarah silke silvia simone sina sofia
        sonja sophie stefanie stephanie svenja tanja tatjana ulrike ute vanessa vera veronika waltraud yvonne
        """
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
    peoples=words(
        """
        deutsch österreich schweizer italienisch französisch spanisch portugiesisch britisch englisch schottisch irisch
        niederländisch holländisch belgisch luxemburgisch dänisch schwedisch norwegisch finnisch isländisch polnisch
        tschechisch slowakisch ungarisch rumänisch bulgarisch serbisch kroatisch slowenisch griechisch türkisch russisch
        ukrainisch estnisch lettisch litauisch amerikanisch kanadisch mexikanisch brasilianisch argentinisch chilenisch
        chinesisch japanisch koreanisch indisch indonesisch thailändisch vietnamesisch australisch neuseeländisch
        israelisch iranisch ägyptisch marokkanisch südafrikanisch
        """
    ),
    clauses=ClauseWords(
        contrasts=words(
            "aber doch jedoch allerdings sondern während wohingegen hingegen dagegen obwohl obgleich trotzdem dennoch "
            "ansonsten"
        ),
        joins=words("und oder sowie denn"),
        dependents=words(
            "dass daß weil da wenn als ob damit sodass bevor nachdem bis seit wo wie was wer warum welche welcher welches "
            "welchen deren dessen um ohne"
        ),
        verbs=words(
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
        articles=words(
            "der die das den dem ein eine einen mein meine unser unsere dieser diese dieses sein seine ihr ihre alle kein "
            "keine ich er sie es wir man beim bei für im mit zum"
        ),
    ),
    understatements=(
        (r"\balles andere als\b", "überhaupt nicht"),
        (
            (
                r"\b(?:nicht|nich|net|ned)(?: (?:mal|so|ganz|gar|wirklich|unbedingt|allzu|sonderlich|einmal)){0,2}"
                r" (?:schlecht|übel|verkehrt|unangenehm|hässlich|blöd|dumm|uninteressant)(e[rsnm]?)?\b"
                r"(?! (?:gestaunt|genug)|,? sondern)"
            ),
            r"gut\1",
        ),
        (r"\bkein(e|en|em|er|es)? (?:schlechte|üble|verkehrte|dumme)([rsnm]?)\b(?!,? sondern)", r"ein\1 gute\2"),
        (r"\bnicht (?:enttäuscht|unzufrieden|bereut)\b", "zufrieden"),
        (r"\b(?:enttäuscht|enttäuschte) (?:mich |uns )?(?:nie|nicht)\b", "überzeugt"),
        (
            (
                r"\b(?:nichts|nix) (?:zu (?:meckern|beanstanden|bemängeln)|auszusetzen)\b"
                r"|\bkann (?:man |ich |mich )?(?:wirklich )?(?:nicht|net) (?:meckern|klagen|beschweren)\b"
            ),
            "alles gut",
        ),
        (
            r"\b(?:kann|konnte|können|konnten)((?: \S+){1,5}) nicht (?:beklagen|beschweren|klagen)\b",
            r"bin\1 sehr zufrieden",
        ),
        (r"\bnichts (?:schlechtes|negatives)\b", "nur Gutes"),
        (
            (
                r"\b(?:keine?|keinen|keinerlei|nie|niemals|nie wieder)(?: (?:einzige[nrs]?|ernsthafte[n]?|größere[n]?|irgendwelche))?"
                r" (?:probleme|ärger|ausfälle?|aussetzer|beanstandungen|defekte?|mängel|reklamationen|schwierigkeiten"
                r"|störung(?:en)?)\b"
            ),
            "sehr gute Erfahrung",
        ),
        (
            r"\bohne (?:jegliche[nrs]? |irgendwelche |größere |jede[nrs]? )?(?:ärger|mängel|murren|mucken|zicken)\b",
            "sehr gut",
        ),
        (r"\b(?:nie|niemals|nicht) im stich\b", "gut da"),
        (r"\blässt (?:nichts zu wünschen übrig|keine wünsche offen)\b", "ist sehr gut"),
        (r"\b(?:lässt|ließ)((?: \S+){0,4}?) zu wünschen übrig\b", r"ist\1 schlecht"),
        (r"\b(?:nicht mehr|nie wieder|nie mehr) (?:hergeben|missen)\b|\bnicht missen\b", "sehr gern behalten"),
        (r"\bohne( \S+(?: \S+)?) (?:wäre|bin) ich aufgeschmissen\b", r"\1 ist mir unentbehrlich"),
        (r"\b(?:noch nie|nie|niemals|nicht (?:gerade|wirklich|besonders|sonderlich)) zufrieden\b", "sehr unzufrieden"),
    ),
    examples=(
        "Der Router kam nach drei Tagen an, die Hotline war freundlich.",
        "Nie wieder! Der Kundendienst hat sich wochenlang nicht gemeldet.",
        "Kann mir jemand eine gute Kaffeemaschine empfehlen?",
    ),
)
