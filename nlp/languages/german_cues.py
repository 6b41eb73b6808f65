"""German: how people recommend, warn, hope, rejoice and complain; the notation is that of `nlp/findings/cue.py`."""

from nlp.findings.cue import listed
from nlp.findings.language_cues import LanguageCues

CUES = LanguageCues(
    code="de",
    cues={
        "recommendation": {
            "recommends": listed("""
                (kann|können|würde|würd|würden|möchte|möchten|muss|darf) … *empfehlen; *empfehle; *empfehlen wir
                (nur|klare*|absolute*|volle*|uneingeschränkte*|dicke*|große*|eindeutige*|meine) … *empfehlung
                *kaufempfehlung; *empfehlung von mir; und empfehlung; empfehlung von (mir|uns|meiner|unserer); von (mir|uns) … *empfehlung
                *empfehlenswert*; zu empfehlen; sei … empfohlen; nur zu empfehlen; (wärmstens|unbedingt) … *empfehlen
                (jedem|allen|euch|dir|ihnen) … ans herz legen; (lege|leg) … ans herz
                ^ (kauft|holt|nehmt|probiert|bestellt|bucht|wechselt|gönnt|versucht) (euch|es|das|die|den|bei|mal|zu|hier|dort|ihn|sie|ruhig|lieber)
                ^ (kauf|hol|nimm|probier|bestell|gönn|versuch) (dir|das|es|die|den|bei|mal|zu|ihn|sie|ruhig|lieber); (dann|:) (nimm|nehmt|kauf|kauft|hol|holt)
                (kauft|holt|gönnt|nehmt) euch; (kauf|hol|gönn|nimm) dir; (schau|schaut|seht|sieh) … (an|vorbei)
                greift zu; greif zu; schlagt zu; schlag zu; zuschlagen; zugreifen; zugeschlagen werden; nix wie hin
                (würde|würd|rate|rat|raten|tendiere) … zu … (raten|greifen); (würde|würd) … zu … raten; (rate|raten) … zu *
                (würde|würd) ich … (nehmen|wählen|vorziehen); würd ich *; an (deiner|eurer|ihrer) stelle
                (mein|unser) (tipp|rat|favorit) … (ist|:) *; mein tipp für; *geheimtipp; (heißer|guter) tipp; (ich|wir) … (weiterempfohlen|empfohlen); (habe|hab|haben) … weiterempfohlen; rate zu *
                kann man … (bedenkenlos|getrost|ruhig|guten gewissens); (bedenkenlos|getrost)
                (nichts|nix) falsch; (macht|machen|machst) … (nichts|nix) … falsch
                (wer|falls du|falls ihr|wenn du|wenn ihr|wenn man) … (sucht|braucht|suchst|brauchst|will|willst|möchte) … (richtig|nehmen|fündig|bestens)
                ist … (richtig|bestens) (aufgehoben|bedient|beraten); ist bei * (richtig|bestens); goldrichtig
                (ein|absolutes|echtes) (muss|must-have|must have); pflichtkauf; (unbedingt|einfach|mal) (ausprobieren|probieren|testen|hingehen|kaufen|bestellen)
                (werdet|wirst) … (nicht|nie) … (bereuen|enttäuscht); (wirst|werdet) … (staunen|begeistert|lieben|zufrieden)
                macht euch … gefallen; tu dir … gefallen; traut euch; lohnt sich (auf|wirklich|absolut|definitiv|total|allemal)
                jeden (cent|euro) wert; kann ich (euch|jedem|allen|dir|ihnen) nur (raten|nahelegen)
                rate ich (euch|jedem|allen|dir) zu; weitersagen
            """),
            "warns": listed("""
                finger weg; hände weg; (finger|hände) davon; die (finger|hände) … lassen; lasst … (finger|hände)
                (großen|weiten|riesigen|weiter|großer) bogen; macht … bogen; abzuraten; abraten; abgeraten
                (rate|raten|rat) … ab; (rate|raten) … (davon|dringend) *; warne; warnen vor; nur warnen; *warnung !; warnung
                seid gewarnt; sei gewarnt; (seien|seid) … gewarnt; ^ vorsicht; ^ achtung; vorsicht (bei|vor|mit); obacht; augen auf; passt … auf
                ^ (nicht|nie|niemals|bloß|bloss|auf keinen fall|keinesfalls|ja) … (kaufen|bestellen|buchen|nehmen|abschließen|installieren|unterschreiben|hingehen)
                (kauft|bestellt|bucht|kauf|bestell) … (nicht|nie|niemals|bloß nicht|keinesfalls|woanders); ^ (nehmt|geht|nimm|unterschreibt|glaubt) … (nicht|nie|niemals|keinesfalls)
                (lieber|besser) (nicht|die finger davon|woanders|anderswo); lieber was anderes
                (nicht|kaum|keinesfalls|keineswegs|niemals|nie|niemandem|keinem) … (*empfehlen|*empfehlenswert*); (empfehle|empfehlen) … nicht
                (kann|würde|würd|können|würden|möchte|möchten|muss|darf) … (nicht|nie|niemals|kaum|niemandem|keinem) … *empfehlen; nicht zu empfehlen; (wenig|nicht|kaum) empfehlenswert
                (keine|keinerlei) … *empfehlung; empfehlung sieht anders aus; feind nicht … *empfehlen
                (lasst|lass) (es|das|ihn|sie); lasst (es|die|das); (tut|tu) … nicht an; spart euch; spar dir; erspart euch; erspar dir; sparen sie sich
                meidet; meide; zu meiden; vermeiden wollen; einen bogen; (nicht|nie) … geschenkt; nicht mal geschenkt
                kann (man|ich|ihr) vergessen; könnt ihr vergessen; vergesst … (einfach|es|das); (nicht|nie) … drauf reinfallen; nicht … blenden
                (geld|zeit) … (sparen|verbrennt); rausgeschmissenes geld; geldverschwendung; verbrennt geld
                überlegt … gut; überleg … gut; (solltet|sollte|sollten) … (lieber|besser) … (lassen|woanders|verzichten); woanders (kaufen|buchen|hin|zu)
                (lieber|besser) … woanders; und … woanders; sucht euch (was|etwas) anderes; bloß weg; weg da; nur weg
                (wer|wenn) … (ärger|stress) … (vermeiden|will); sollte … (kleingedruckte|genau) … lesen
                (ich|wir) … (gewarnt|abgeraten); (habe|hab|haben) … (abgeraten|geraten zu kündigen); soll weg von; (von|vor) … (kann|muss|möchte) … (nur|dringend) … (abraten|warnen)
            """),
            "seeks": listed("""
                (kann|könnt|könnte|kennt|hat|habt|haben|weiß|weiss|wisst) (jemand|wer|einer|ihr|mir jemand|irgendwer|irgendjemand|noch jemand|von euch|schon jemand|schon wer) … (erfahrung*|*empfehl*|tipp*|berichten|ahnung|meinung*|rat|idee)
                (erfahrung|erfahrungen|erfahrungswerte|erfahrungsberichte|meinungen|meinung|tipps|ratschläge|hilfe|empfehlungen) … (gesucht|erwünscht|willkommen|bitte)
                (suche|suchen|brauche|bräuchte|benötige|brauch|bitte um|erbitte|such) … (rat|tipp|tipps|*empfehlung*|hilfe|beratung|erfahrung*|meinung*|schwarmwissen|entscheidungshilfe)
                (würde|würd|freue|freu) … (freuen|über) … (erfahrung*|tipp*|*bericht*|antwort*|meinung*|rat); für jeden (tipp|rat|hinweis) *; (danke|dank) … (im voraus|für eure|vorab) … (meinung*|antwort*|tipps|hilfe|rat)
                was haltet ihr; was (meint|sagt|denkt|ratet|empfehlt|würdet) ihr; was ist eure (meinung|erfahrung); kaufberatung; (frage an|kurze frage|frage in die runde)
            """),
            "asks": listed("""
                (kann|könnt|könnte|kennt|hat|habt|haben|nutzt|würdet|könntet|findet|fahrt) (jemand|wer|einer|ihr|mir|irgendwer|noch jemand|von euch|schon wer); (hat|habt|kennt|nutzt|weiß|kann|überlegt) … (jemand|wer|jmd|irgendwer)
                (erfahrung|erfahrungen|meinungen|meinung|empfehlen|empfehlung|seriös); wer … (hat|kennt|nutzt|fährt|fliegt|kann|weiß|besitzt|arbeitet|war)
                wie (sind|ist|war|waren|findet|läuft|lange|zufrieden|gut|sicher|habt|fandet|schlägt); (bei|von) euch; (soll|sollte|sollen|sollten) (ich|wir); worauf … achten; (zu|was|welche*|welches|welchen) … (nehmen|kaufen|würdet|greifen|empfehlt)
                (taugt|taugen|lohnt|lohnen|reicht); spricht … (gegen|dagegen|dafür); stimmt das; (oder|fake) … reicht; trauen; kann man
            """),
            "relays": listed("""
                (wurde|worden|wurden|bekam|bekommen|wird|werden|gerne|oft|häufig) … *empfohlen; als … empfohlen; *empfohlen (von|vom|bekommen)
                (auf|dank|durch|nach) … (empfehlung|anraten|rat|tipp) (von|vom|des|der|eines|einer|meine*|unsere*|hin); *empfehlung (meines|meiner|eines|einer|des|der|unseres|unserer); auf empfehlung *
                (*freund*|*kolleg*|*nachbar*|*bruder|*schwester|*vater|*mutter|schwager|schwägerin|cousin|cousine|bekannte*|kumpel|sohn|tochter|onkel|tante|oma|opa|mann|frau|eltern|chef|chefin) … (empfiehlt|empfohlen|empfahl|schwört|schwören|rät|raten|riet|abgeraten|gewarnt|warnt|vorgeschwärmt|ans herz|soll|sollen|nahegelegt)
                (*arzt|*ärztin|*händler*|*verkäufer*|werkstatt|techniker|elektriker|installateur|friseur*|apotheker*|trainer*|lehrer*|schrauber|berater|hausmeister|*fachleute|*experte*|redaktion|tester|*magazin|*zeitschrift|*portal|verbraucherzentrale|stiftung|forum|foren) … (empfiehlt|empfohlen|empfahl|empfehlen|schwört|rät|raten|riet|geraten|abgeraten|gewarnt|warnt|warnen|legte|nahe|meint|meinte|sagt immer)
                (hat|haben|hatte|hatten|wurde) (mir|uns|mich) … (empfohlen|geraten|ans herz gelegt|abgeraten|nahegelegt|vorgeschwärmt|gewarnt|hingewiesen)
                (mir|uns|mich) … (empfohlen|geraten|abgeraten|nahegelegt|ans herz gelegt|vorgeschwärmt|gewarnt|genannt|hingewiesen|nahe); wurde … (geraten|genannt|hingewiesen|nahegelegt)
                (meint|meinte|sagt|sagte|meinten|sagen) … (soll|sollen|bloß|lieber) *; wird … zu … geraten; zu … geraten
                testsieger; preistipp; preis-leistungs-sieger; kauftipp; beste wahl; (im|laut) … (test|fachmagazin|testbericht|*magazin) … (gut|sehr gut|sieger|empfohlen|vorn|bestnote)
            """),
        },
        "word_of_mouth": {
            "told_others": listed("""
                (habe|hab|haben|hatte) … (freund*|*kolleg*|bekannten|nachbarn|nachbarin|familie|verwandt*|umfeld|*kreis|eltern|bruder|schwester|mutter|vater|cousin*|kumpel*|allen|jedem|chefin|chef|team|verein|trainer*|mädels|*tante|*gruppe|*mutter|leser*|follower*) … (erzählt|*empfohlen|abgeraten|gewarnt|überzeugt|gezeigt|gesagt|geraten|vorgeschwärmt|geschwärmt|besorgt|überredet|geschickt|gebracht|gestellt)
                (meinem|meiner|meinen|unserem|unserer|unseren|dem|der|den|jedem|jeder|allen) … (habe|hab|haben) (ich|wir) … (erzählt|*empfohlen|abgeraten|gewarnt|gezeigt|gesagt|geraten|vorgeschwärmt)
                (habe|hab|haben) … (schon|bereits|auch|inzwischen|mal|oft) … (weiterempfohlen|weitererzählt|weitergesagt|empfohlen|berichtet|erzählt|überzeugt|gezeigt)
                (erzähle|erzähl|sage|sag|warne|empfehle|rate|zeige|schwärme) … (jedem|jeder|allen|überall|freunden|kollegen|bekannten|eltern|leuten|meinen|meiner|meinem)
                (jedem|allen) … (rate|erzähle|empfehle|sage|zeige) ich; ich sage (allen|jedem); (schicken|schicke|verweise) (wir|ich); schicken wir
                (freunde|kollegen|bekannte|nachbarn|eltern|bruder|schwester|freundin|kollegin|mitbewohner|leute|familie) … (überzeugt|angesteckt|überredet|bekehrt|geworben)
                werde … (jedem|allen|überall) … (erzählen|abraten|empfehlen|berichten); (spricht|sprach) sich … herum; (weitererzählt|weitererzählen|weitersagen|weitergesagt|weiterempfohlen)
                von (mir|uns) … (erzählt|geworben|überzeugt|angesteckt); durch mich; dank mir; auf (meine|meinen) (empfehlung|rat|tipp) hin; auf mein anraten
                (überzeugt|angesteckt|bekehrt|überredet|geworben); von … (vorgeschwärmt|geschwärmt|erzählt) habe; (wollten|wollen|haben|nutzen|trinken|kaufen) … alle
                (wenn|werde) ich … gefragt; wenn (mich jemand|jemand) … fragt; nenne ich; link … (geschickt|gestellt|geteilt|weitergeleitet); weitergeleitet
                (beim|am|auf der|auf jeder|bei jeder) (stammtisch|familienfeier|arbeit|party|feier) … (erzähl*|geschwärmt|gefragt); (meinem|meiner|meinen|unserem|unserer) … *empfohlen
                (habe|hab) ich … gesorgt; (meinem|meiner|meinen) … (gesagt|geraten|erzählt), *; kauft jetzt auch; (hat|haben|holt|nutzt|nutzen) … jetzt auch *
            """),
            "second_hand": listed("""
                (mein|meine|meiner|meinem|meines|ein|eine|einer|einem|unser|unsere|unserem|unserer) … (freund*|*kolleg*|*nachbar*|bruder|bruders|schwester|vater|mutter|schwager|schwägerin|cousin*|*bekannter|*bekannte|*bekannten|chef|chefin|oma|opa|onkel|tante|sohn|tochter|mann|frau|partner*|schwieger*|eltern|mitbewohner*|kumpel|user|vermieter*|steuerberater*|*arzt|friseur*|trainer*) … (hat|hatte|haben|ist|war|sagt|sagte|meint|meinte|erzählt|erzählte|berichtet|fährt|nutzt|schwört|wartet|bekam|kauft|kaufte|wurde|musste|kennt|arbeitet|kam|ging|schwärmt|saß|überlegt|will)
                (freunde|nachbarn|bekannte|kollegen|freundinnen|schwiegereltern|eltern|opa|oma|papa|mama) … (haben|hatten|hat|sind|waren|sagen|meinen|schwärmen|warten|berichten|tragen|fahren|fährt|nutzen|wurden|hatte|meinte|meinten)
                (habe|hab|haben) … (gehört|gelesen); (gehört|gelesen), dass *; wie (man|ich) … (hört|liest|gehört|gelesen); (man hört|hört man|liest man|man liest)
                angeblich; anscheinend; soll … (sein|haben|gewesen|werden); sollen … (sein|haben); laut (einem|einer|meinem|meiner|bekannten|freunden|kollegen|bewertungen|forum|foren|rezensionen|test|fachmagazin)
                (wurde|bekam) … erzählt; vom hörensagen; (erzählte|berichtete|sagte|meinte) (mir|uns); (hat|haben) (mir|uns) … (erzählt|gesagt|berichtet|vorgeschwärmt|empfohlen|geraten)
                (im|in|laut) … (forum|foren|netz|internet|bewertungen|rezensionen|kommentaren|*gruppe|portalen|*portalen) … (liest|schreiben|steht|wird|nur|viele|soll)
                bei (meinem|meiner|meinen|einem|einer|unserem|unseren|den) (freund*|*kolleg*|nachbarn|bruder|schwester|eltern|bekannten|schwager|cousin*|vater|mutter|oma|opa|sohn|tochter|schwieger*)
                (die|der|das) (halbe|ganze) (straße|nachbarschaft|dorf|haus) *; viele (schreiben|berichten|sagen|klagen); schreiben viele; (berichtet|berichten|schreibt|klagt), *
                (testbericht|im test|test der|redaktion|fachmagazin|labor); (tochter|sohn|mann|frau|freund*|auto|*) (meiner|meines|unserer|unseres) (*kolleg*|chef*|freund*|nachbar*|bruder*|schwester|vater*|mutter|bruders)
                (geschichten|gerüchte) … (netz|gehört); sagt … (immer|dass); (meint|meinte), *; (wurde|worden) … (empfohlen|abgeraten|geraten|hingewiesen)
            """),
            "first_hand": listed("""
                (ich|wir) … (gekauft|bestellt|gewechselt|genutzt|benutzt|getestet|probiert|ausprobiert|gekündigt|reklamiert|bekommen|erhalten|gebucht|gefahren|geflogen|angerufen|abgeschlossen|zurückgeschickt|gewartet|erlebt|gemacht|bezahlt|unterschrieben|abgeholt|gezahlt)
                (bin|sind|war|waren) … (kunde|kundin|kunden|stammkunde|stammkundin|stammkunden|zufrieden|enttäuscht|begeistert|überrascht|skeptisch)
                (nutze|nutzen|benutze|benutzen|verwende|verwenden|besitze|besitzen|fahre|fahren|trage|tragen|trinke|trinken); (sitze|sitz|stehe|steh|hänge|häng|warte|warten|stehen)
                (nutze|benutze|verwende|besitze|habe|hab|haben) … (seit|schon|jetzt|mir|uns); (habe|hab|haben) … (gekauft|bestellt|geholt|zugelegt|abgeholt|storniert|gekündigt|gebucht|bekommen)
                seit … (wochen|monaten|jahren|tagen|jahr|monat|kurzem|langem|heute|montag); nach … (wochen|monaten|jahren|tagen|stunden|minuten|monat|woche|jahr|tag|tage|wäschen)
                (mein|meine|meinem|meinen|unser|unsere|unserem|unseren) (erste|zweite|neue|alte|bestellung|lieferung|vertrag|gerät|paket|rechnung|kündigung|maschine|handy|konto|antrag|erfahrung|eindruck|beschwerde|termin|geld)
                bei (mir|uns); (hat|hatte|haben|wurde|wurden|kam|kamen|ist|gab|gaben) (mich|mir|uns); (mir|uns) … (geholfen|verkauft|geschickt|gesagt|zugesagt|angeboten|erstattet|geliefert|gestellt|überwiesen|berechnet|erklärt)
                (habe|hab|hatte|bin|wurde|wartete|rief|musste|konnte|bekam|bestellte|kaufte|durfte|war|werde|finde|fühle) ich; (haben|hatten|sind|waren|wurden|mussten|bekamen|durften) wir
                ich (habe|hab|hatte|bin|war|wurde|musste|konnte|bekam|bestellte|kaufte|wartete|warte|rief|durfte|liebe|nutze|fahre|hasse|muss|kann); wir (haben|hatten|sind|waren|wurden|mussten|bekamen|bestellten|kauften|warten|warteten|stehen|sitzen)
                (kam|kamen|lag|gekauft|bestellt|geliefert|ausgepackt|reklamiert|angekommen|eingesteckt|aufgebaut|angerufen|storniert|gebucht); hiermit (reklamiere|widerspreche|kündige|beschwere) *; danke (an|für|*)
                (jederzeit|gerne|gern|immer) wieder; (würde|werde) … wieder (kaufen|bestellen|buchen); nie (wieder|mehr); (montag|dienstag|mittwoch|donnerstag|freitag) (bestellt|da|geliefert)
                (funktioniert|läuft|hält|passt|sitzt|schmeckt|tut|macht) … (was|super|gut|einwandfrei|perfekt|nicht|noch|seinen|wie|immer)
            """),
        },
        "expectation": {
            "exceeded": listed("""
                (*er|mehr) als … (erwartet|gedacht|erhofft|befürchtet|angekündigt|vermutet|dachte|geträumt|vermuten lässt|versprochen|erträumt|geglaubt|bilder*|beschrieben)
                (besser|schöner|größer|schneller|mehr|leiser) als (im|auf|in|sein|ihr|der) (prospekt|katalog|foto|fotos|bildern|bild|internet|ruf|beschreibung|werbung|netz); besser als (sein|ihr) ruf
                *erwartungen … (übertroffen|übertrifft|übertraf); (übertrifft|übertraf|übertroffen) … (*erwartungen|alles|selbst); alle erwartungen; selbst übertroffen; messlatte
                (angenehm|freudig|positiv|echt|richtig|sehr) überrascht; positive überraschung; *überraschung des; überrascht (von|wie|worden)
                (hätte|hätt|hätten|habe|hab|hatte|hatten) … (nicht|nie|niemals|kaum) … (gedacht|erwartet|geglaubt|gerechnet|zugetraut|vermutet|geträumt); (nicht|nie) … (gedacht|erwartet|geglaubt|gerechnet|zugetraut), dass
                (gedacht|erwartet|geglaubt|gerechnet|zugetraut) hätte; nie im leben … (gedacht|geglaubt); gar nicht zugetraut
                wider erwarten; entgegen … (befürchtung*|erwartung*); unerwartet (gut|schnell|flott|freundlich|unkompliziert|günstig|hochwertig|leise|*); überraschend (gut|schnell|leise|freundlich|einfach|unkompliziert|günstig|hochwertig|lecker|*)
                (hat|haben|hatte) (mich|uns) … überrascht; über den erwartungen; (mehr|viel weniger|weniger) … (erwartet|erhofft) … als; viel weniger erwartet; weniger erwartet; nichts erwartet; erwartet hatte ich nichts
                früher als; schneller als; statt … (angekündigten|versprochenen) … (schon|nach|bereits|in); (skeptisch|skepsis|bedenken) … (aber|doch|überzeugt|war); eines besseren belehrt; mit null (hoffnung|erwartung*)
                (hatte|hatten|habe) … (befürchtet|befürchtung|gerechnet) … (aber|doch); dachte erst; pustekuchen; nicht schlecht gestaunt; (erstaunt|verblüfft|geflasht); damit … nicht … gerechnet
            """),
            "met": listed("""
                (wie|so wie) … (erwartet|beschrieben|versprochen|angekündigt|abgebildet|gewünscht|erhofft|vereinbart|bestellt|besprochen|angegeben|zugesagt|angeboten|verlangt|gedacht|vorgestellt)
                wie (erwartet|beschrieben|versprochen|angekündigt|abgebildet|gewünscht|erhofft|vereinbart|bestellt|besprochen|angegeben|zugesagt|im angebot|auf (dem foto|der seite|den bildern))
                (hält|halten|hielt|gehalten) … (was|versprochen) … (verspricht|versprechen|versprach|hat); hält was; (versprechen|wort|zusage*) … gehalten; *wort gehalten; was … versprochen (hat|haben|wurde)
                *erwartungen … (erfüllt|entsprochen|gerecht|entspricht); erfüllt … (*erwartungen|zweck|anforderungen|aufgabe); (entspricht|entsprach|entsprechen) … (erwartungen|beschreibung|vorstellungen|angaben|foto*|bild*)
                tut … was (er|sie|es|man); macht, was (er|sie|es|man); (tut|macht) genau; macht (seinen|ihren) job; genau das, was; genau wie; (exakt|genauso|haargenau) wie; genau so
                wie (man es erwartet|gewohnt|nicht anders zu erwarten|zu erwarten|die werbung sagt); nicht mehr, nicht weniger; nicht mehr und *; mehr aber auch nicht; wofür … (bezahlt|zahlt)
                (zum|am) (vereinbarten|angekündigten|zugesagten|versprochenen|genannten) (termin|preis|tag|zeitpunkt); keine (bösen|unangenehmen) überraschungen; (nicht|nie) enttäuscht; exakt … (angebot|genannt*|zugesagt*|angegeben*)
                alles (wie|so wie) (beschrieben|erwartet|versprochen|besprochen|gewünscht|angekündigt); (ist|einfach) verlass; so … wie … (angekündigt|versprochen|beschrieben|gesagt|erwartet|hatte); hatte recht; bekam, was ich *; (bekommen|erhalten), was ich *
            """),
            "missed": listed("""
                *enttäusch*; *enttäuschung; (hatte|hätte|habe|hatten|haben|hätten|hätt) … mehr … (erwartet|erhofft|versprochen|vorgestellt); mehr (erwartet|erhofft|versprochen|von *); mehr … erwartet
                (schlechter|schwächer|kleiner|lauter|langsamer|teurer|weniger|später|kürzer|dünner|dunkler|härter|schwerer|enger|rauer) als … (erwartet|gedacht|dachte|erhofft|beschrieben|angegeben|versprochen|beworben|angekündigt|abgebildet|behauptet)
                *erwartungen … (nicht|kaum|enttäuscht|verfehlt); (nicht|kaum) … *erwartungen; (entspricht|entsprach|entsprechen|erfüllt|erfüllte) (nicht|keineswegs|kaum|leider nicht); (entspricht|entsprach|entsprechen|erfüllt|erfüllte) … (nicht|keineswegs|kaum) … (*erwartungen|beschreibung|vorstellungen|angaben); (hält|halten|hielt) … (nicht|kaum) … (verspricht|versprechen|versprochen*)
                nicht (das|der|die), (was|den|die|das); nicht (wie|so wie|das was) (beschrieben|erwartet|versprochen|angekündigt|abgebildet); anders als (beschrieben|versprochen|angekündigt|beworben|erwartet|abgebildet|auf)
                (sieht|sah|ist|war|wirkt) … (völlig|ganz|komplett|total) anders; unter den erwartungen; hinter … (erwartungen|ankündigungen|versprechen); weit hinter; bleibt … zurück; leere (versprechen|versprechungen|worte)
                (versprechen|versprechungen|zusagen|zusage|versprochen|zugesagt|versprach|zugesichert|angekündigt|versprochene*|zugesagte*|angepriesene*) … (nicht|nie|kein|keine|keiner|nichts|nix|niemand|aber|doch|jedoch|nun|heute|statt|gemessen|gekommen|und dann|dann|waren|wurden|wusste)
                (nicht|nie) (eingehalten|gehalten); (statt|anstatt) … (der|des|den) (versprochenen|angekündigten|zugesagten); (statt|anstatt) … (tag|tage|tagen|stunden|wochen); trotz (zusage|versprechen|versprochener)
                von wegen; fehlanzeige; luftnummer; außen hui; (in der|auf dem|auf der|in dem|im) (broschüre|foto|packung|schachtel|katalog|prospekt|onlineshop|beschreibung|anzeige|werbung|website|webseite|bild) (hieß|stand|steht|war|sah|sieht|wurde)
                (hieß|hiess) es; (versprach|versprochen|zugesichert|zusicherte|sicherte); in aussicht gestellt; nicht … vorgestellt; zu viel versprochen; das gegenteil; (nennt|nennen) (ihr|sie|man|*) das; mogelpackung
            """),
        },
        "reaction": {
            "2": listed("""
                *begeister*; (total|absolut|völlig|echt|so|überaus|wahnsinnig) (happy|glücklich|zufrieden|froh); überglücklich; verliebt; vor glück; liebe (es|ihn|sie|das|den|die|diese|diesen|meine|meinen|mein); ich liebe *; schwärm*; geschwärmt; vorgeschwärmt
                (einfach|absolut|total|wirklich|echt|so|ganz) (genial*|großartig*|fantastisch*|phantastisch*|spitze|super|klasse|toll*|perfekt*|traumhaft*|überragend*|cool|geil)
                hervorragend*; ausgezeichnet*; sensationell*; großartig*; fantastisch*; phantastisch*; überragend*; perfekt*; traumhaft*; mega; hammer; ein traum; traum; ein genuss; weltklasse; genial*; grandios*; fabelhaft*; exzellent*; bombe; der wahnsinn; wahnsinn; wow; unschlagbar; unverwüstlich; geflasht; chapeau; hut ab
                besser (geht es|gehts|geht's) nicht; (beste|bester|bestes|besten); nummer eins; highlight; (rundum|mehr als|vollkommen|vollauf|absolut|total|überaus|sehr|äußerst) (zufrieden|glücklich); note eins; nie wieder her; nie wieder (hergeben|hergebe|etwas anderes|was anderes); nicht mehr (missen|hergeben)
                1a; freue mich (riesig|sehr|jeden|wie); freu mich *; (tausend|riesen|herzlichen|großen) dank; hin und weg; aus dem häuschen; vom feinsten; mein herz; gerettet; erlebnis; unübertroffen; mehr als … (geträumt|erträumt)
            """),
            "1": listed("""
                zufrieden; gefällt; freundlich*; (gern|gerne|jederzeit|immer) wieder; gut; gute; guter; guten; gutes; schön*; nett*; lieb; angenehm*; hilfsbereit*; kulant*; zuverlässig*; verlass; solide*; fair*; prima; klasse; top; toll*; super; spitze; lecker; bequem; robust; wertig; happy; froh; glücklich
                (läuft|funktioniert|klappt|klappte|passt|schmeckt|sitzt) *; reibungslos*; problemlos*; unkompliziert*; einwandfrei*; tadellos*; anstandslos; preiswert*; schnell*; flott*; pünktlich*; sauber*; leise; einfach; übersichtlich*; geduldig*; ehrlich*; entspannt*; praktisch*; hilfreich*
                (freue|freu|gefreut|gefällt); loben; lob; danke; dank; daumen hoch; stimmt; bereue es nicht; nichts zu meckern; kann mich nicht beschweren; keine probleme; ohne probleme; kein grund zur; nie probleme; sofort; respekt; empfehl*; *empfehlung; geht doch; so muss das; überzeugt; überzeugend; sparsam; gespart; gratis; geschenkt; erstattet; günstig*; hält; wie neu; gerne; gelöst; geholfen; erledigt; lohnt; besser; vertraue
            """),
            "-1": listed("""
                unzufrieden; *ärger*; nerv*; genervt; schade; mühsam*; umständlich*; (etwas|ein wenig|leicht|ein bisschen) enttäuscht; mangelhaft*; schlecht*; schlechter; mies*; unfreundlich*; langsam*; lästig*; überteuert*; leider; unpünktlich*; verspätet*; verspätung; billig*; wackelig*; kaputt; defekt*; fehler*; problem*; probleme; fehlt; fehlte; fehlen
                (zu|viel zu) (teuer|laut|langsam|spät|klein|lang|kompliziert|eng|hart|viel|wenig|kurz|schwer); nicht (gut|schön|toll|überzeugend|zufriedenstellend|optimal|ideal|mehr|erreichbar|auffindbar|geklappt|weiter); nie erreichbar; keine (antwort|reaktion|ahnung|durchsage|hilfe|rückmeldung); keiner; niemand; kein (rückruf|personal|ersatz)
                (wartet|warten|warte|gewartet|wartezeit|warteschleife); immer noch (nicht|nix|nichts|kein*); (stürzt|abgestürzt|bricht|gebrochen|löst sich|tropft|klappert|bröselt|riss|kratzer|hinüber|gesperrt|dreck|verdreckt|nass|tot|ausfall|ausfälle|aus|fällt aus|falsch*|doppelt|mangel|mängel); abgelehnt; ignoriert; überbewertet; übertrieben; peinlich*; krampf; witz; abgezockt; reinfall; fehlkauf; teurer; nachteil; draufgezahlt; umsonst; (nix|nichts) mehr; schwach; ohne erfolg; angeblich*; beschwer*; reklam*; mahnung; überrumpelt; na super; na toll; danke für nichts; typisch; abraten; warnen; warnung; finger weg; vorsicht
            """),
            "-2": listed("""
                enttäuscht; enttäuschend*; enttäuschung; stinksauer; stocksauer; sauer; wütend*; wut; frechheit; frech; unverschämt*; katastrophe; katastrophal*; skandal*; unfassbar*; fassungslos; entsetzt; empört; schockiert; (absolut|total|völlig) (inakzeptabel|unmöglich|unbrauchbar|nutzlos|unterirdisch); inakzeptabel*; unterirdisch*; schrott; abzocke; abzocker; betrug; betrüger; nie (wieder|mehr); niemals wieder; einmal und nie *; das letzte mal; grottenschlecht*; miserabel*; miserable*; horror; zumutung; saftladen; nase voll; schnauze voll; es reicht; zum heulen; kotzen; (eine|so eine) (schande|lachnummer|farce); servicewüste; unter aller sau; das letzte; verarsch*; ich hasse; hasse; wahnsinnig werden; (einfach|nur) (schlimm|furchtbar|schrecklich|grauenhaft); furchtbar*; schrecklich*; grauenhaft*; pietätlos; (könnt|könnte) platzen; alptraum; albtraum; totalschaden; ärgsten feind; reine abzocke; danke für nichts; anwalt; ich fass es nicht
            """),
        },
        "journey_phase": {
            "before": listed("""
                (überlege|überlegen|überlegt|überleg) … (zu|ob|mir|kaufen|wechseln|bestellen|dorthin|noch|nochmal); (will|möchte|wollen|möchten|würde gern|würde gerne|werde|wollte) … (kaufen|bestellen|anschaffen|wechseln|zulegen|buchen|holen|abschließen|schenken|umsteigen|testen)
                vor (dem|der|dem abschluss|jedem) (kauf|bestellung|buchung|abschluss|vertrag*|unterschrift); bevor (ich|wir|du|man|ihr); *kaufberatung; kaufentscheidung; auf der suche; (ich|wir) suche*; suche *; sucht; interessiere mich; interesse an; (schwanke|schwanken); unentschlossen; unsicher; unschlüssig
                (lohnt|lohnen|taugt|taugen); (spiele|spiel|liebäugle|liebäugele|liebäugeln); mit dem gedanken; (plane|planen); (erfahrung|erfahrungen|erfahrungswerte|erfahrungsberichte|meinungen); was haltet ihr; (soll|sollte) (ich|man|wir); zur auswahl; *angebot (machen|folgt|bekommen|eingeholt|vorliegen|einholen)
                (vergleiche|vergleichen|vergleich*); denke … nach; (würdet|könnt|könntet) ihr; kann (jemand|mir jemand|man); hat (jemand|wer|schon); (vielleicht|demnächst|wohl|bald|nächste* (woche|jahr|monat)); was (kostet|muss ich); (gibts|gibt es) (bei|da); wie (sind|ist) die; (zu welcher|zu welchem|welche*); oder (doch|lieber|reicht)
                (hole|hol|kaufe|nehme|nehm|kauf) … (vielleicht|jetzt|wohl|mir|sofort|wenn); wenn's billiger; schlafe … drüber; (schreckt|reizt) mich; bin gespannt; neugierig; noch nicht (unterschrieben|entschieden|bestellt); entscheiden wir; probefahrt; seriös; worauf … achten; angebot; neukauf; auf dem schirm; kurz davor; wüsste *
            """),
            "during": listed("""
                (gerade|grad|grade|eben|soeben|heute|gestern|heut) … (bestellt|gekauft|gebucht|geordert|abgeholt|unterschrieben|geholt|eingebaut|geliefert|mitgenommen|angekommen|anprobiert|gezahlt); (gestern|heute) bei … (bestellt|gekauft|gebucht)
                (warte|warten|wartet|wartezeit) … (auf|noch|seit|immer|*); (noch|immer) nicht (da|geliefert|angekommen|im briefkasten); wochen auf (mein|meine|das|die|den); *bestellvorgang; *bestellprozess; bestellstatus; *bestellbestätigung; *auftragsbestätigung; warenkorb; an der kasse; bezahl*; zahlung; *anzahlung; vorbestell*; geordert
                (sitze|sitz|stehe|steh|hänge|häng|stehen|sitzen|bin|sind|liege) … (gerade|grad|grade|im|am|bei|seit|in|hier|auf); (gerade|grad|grade) (im|am|bei|in|auf); (wir|ich) (stehen|sitzen|warten); am (gate|flughafen|bahnsteig|bahnhof|schalter); hier; vor ort; unterwegs; (minuten|min|stunden|std) (verspätung|warte*|gewartet|an); verspätung
                *lieferung; geliefert; *geliefert; liefertermin; lieferzeit; *liefer*; *paket*; *karton*; *verpack*; ausgepackt; auspacken; unboxing; sendungsverfolgung; versand*; zugestellt; zustellung; spedition; fahrer; paketbote; kam … an; kamen; kam (kaputt|heute|gestern|schon|pünktlich|sofort|nicht|zu|am); angekommen; montag* bestellt; bestellt (am|und|,)
                (beim|während|bei der|bei dem) … (kauf|bestellen|bestellung|bezahlen|einkauf|check-in|abschluss|*gespräch|wechsel|buchung|aufbau|einbau|montage|anprobe); (montage|montiert|monteur*|techniker|einbau|eingebaut|aufbau|installation|freischaltung); im (laden|geschäft|markt|shop|ausstellungsraum); in der (filiale|warteschlange); *verkäufer*; *beratung; anprobiert; mitgenommen; antrag; bestellung; (haben|habe|hab) … bestellt; entschieden; umzug
            """),
            "after": listed("""
                (nach|seit) … (tagen|tag|wochen|woche|monaten|monat|jahren|jahr|wäschen|km|nutzung|gebrauch); (habe|hab|haben|hatte|hatten) … (gekauft|seit|zugelegt|gehabt); (habe|hab|haben) … (jetzt|schon|seit); seit (mai|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|2*|damals|ewig*)
                im (alltag|gebrauch|betrieb|einsatz|dauertest|winter|sommer|urlaub); in gebrauch; täglich*; jeden tag; bisher; bislang; inzwischen; mittlerweile; (immer noch|noch immer); bis jetzt; *reklam*; *garantie*; gewährleistung; *reparatur; repariert; *defekt*; kaputt*; hinüber; geht nicht mehr; nicht mehr; kundendienst; *kundenservice*; *hotline*; warteschleife; support; umtausch; umgetauscht
                zurückgeschickt; zurückgegeben; zurück; *rücksendung; retoure; rückgabe; erstattung; erstattet; (*kündigung|kündigen|gekündigt|kündige|kündigte); *abrechnung; *rechnung; nachzahlung; *beschwer*; *ersatzteil*; wartung; mahnung; *abgebucht; bucht; buchen … ab; (nutze|nutzen|nutzt|benutze|benutzen|verwende|verwenden|fahre|fahren|trage|tragen|trage*|läuft|laufen)
                (bin|sind|war|waren) … (kunde|kundin|kunden|stammkunde|zufrieden|enttäuscht|begeistert|überrascht|überzeugt|glücklich|happy); (gewechselt|wechsel); (hält|halten); funktioniert*; nach dem (kauf|update|umzug|einbau|auspacken|sturz|winter); seit dem (update|kauf|umzug); (zweite*|dritte*|fünfte*) (mal|kauf|bestellung|ausfall); wieder (bestellt|kaufen|gekauft); vertragsverlängerung; *vertrag; schadensfall; *schaden; reguliert; ausgezahlt
                (kann|würde|würd) … *empfehlen; *kaufempfehlung; erwartungen; enttäusch*; (mein|meine|unser|unsere|meinem|meiner) … (ist|war|hat|läuft|lief|funktioniert|hält|wurde|geht); (bereue|bereut|bereuen); (zufrieden|happy); erfahrung: *; war (super|toll|top|ein|eine|verdreckt|gut); app; update; schmeckt; passt; sitzt; nie wieder; wie (beschrieben|erwartet|versprochen); besser als *
            """),
        },
        "signal": {
            "self": listed(
                "ich; mir; mich; wir; uns; mein; meine; meinen; meinem; meiner; meins; unser; unsere; unserem; unseren; unserer"
            ),
            "reader": listed(
                "ihr; euch; eure; euer; eurer; du; dir; dich; leute; jemand; wer; ^ wer; man; jeder; jedem"
            ),
            "circle": listed(
                """*freund*; *kolleg*; *nachbar*; *bruder; *schwester; *vater; *mutter; schwager; schwägerin; cousin*; bekannte*; kumpel*; *oma; *opa; papa; mama; onkel; *tante; sohn; tochter; mein mann; meine frau; *eltern; chef; chefin; *mitbewohner*; *kinder; familie; verein; user; leute"""
            ),
            "past": listed(
                "(habe|hab|haben|hat|hatte|hatten) … (ge*t|ge*en|*ert|*iert|be*t|ver*t|er*en|be*en|ver*en); war; waren; wurde; wurden; kam; kamen; ging; gab; bekam; musste; stand; lag; dauerte; fehlte; lief; sagte; wollte; wusste; kostete"
            ),
            "plan": listed(
                "werde; wird; würde; würd; will; möchte; vielleicht; demnächst; bald; könnte; sollte; wenn; falls; mal sehen; irgendwann; nächste*; überleg*"
            ),
            "now": listed(
                "gerade; grad; grade; eben; heute; heut; jetzt; soeben; gestern; seit heute; momentan; zurzeit; live"
            ),
            "time_of_use": listed(
                "seit … (jahren|monaten|wochen|tagen|jahr|monat); nach … (jahren|monaten|wochen|tagen|jahr|monat|woche|monate|jahre); schon; immer noch; bisher; bislang; damals; früher; jahre*; immer; täglich"
            ),
            "news": listed(
                """*unternehmen*; konzern*; umsatz; quartal; aktie*; sprecher*; gegründet*; gründete*; gericht*; klage; studie; sponsor*; sponsert; ab (januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|herbst); zum (1|herbst|januar); standort; stellen; mitarbeiter; teilte; mitteilte; angekündigt; eröffn*; analysten; prozent; ruft … zurück; fahrzeuge; auszubildende; verbraucherzentrale; künftig; laut; presse; kunden; vorwürfe; chef; ag; gmbh"""
            ),
            "fault": listed(
                "kaputt; defekt*; *fehler*; problem*; stürzt … ab; ausfall; ausgefallen; fällt … aus; gebrochen; riss; hinüber; tropft; löst sich; geht (nix|nichts|nicht|gar nix|gar nichts|gar nicht); nass; versagt; undicht; verzogen; tot; gesperrt"
            ),
            "wait": listed(
                "warte*; gewartet; wartezeit; wochen; stunden; minuten; tage; ewig*; immer noch; endlich; nie; verspätung; noch nicht"
            ),
            "deny": listed("nicht; nix; nichts; kein; keine; keinen; keiner; nie; niemand; niemals; ohne; weder; kaum"),
            "praise": listed(
                "*super*; *toll*; klasse; top; gut*; sehr; prima; freundlich*; danke; perfekt; schnell; zufrieden; einfach; wirklich; echt; absolut; liebe; schön*"
            ),
            "irony": listed(
                "na super; na toll; toll gemacht; danke für nichts; herzlichen glückwunsch; bravo; super, *; von wegen; schöner service; glückwunsch; na danke; vielen dank auch; lol; haha"
            ),
            "but": listed(
                "aber; jedoch; allerdings; dafür; trotzdem; dennoch; doch; obwohl; nur; sonst; ansonsten; dann"
            ),
        },
    },
    touchpoints={
        "consultation": listed("""
            *beratung; beraten; *berater*; *beratungsgespräch; *verkäufer*; fachberat*; vertreter; vertreterin; (keiner|niemand|konnte|konnten|kann) … (erklären|sagen); hat … gut erklärt; erklärten; andrehen; probefahrt; kundenberat*; beriet
        """),
        "advertisement": listed("""
            *werbung; werbespot*; *spot; *anzeige; *plakat*; reklame; werbe*; beworben*; angepriesen*; werbeversprechen; prospekt*; broschüre*; katalog*; slogan*; *kampagne*; logo; werbebrief; flyer
        """),
        "website": listed("""
            website*; *webseite*; webshop*; *online-shop; *onlineshop*; *internetseite*; homepage; kundenportal; *portal; *onlineauftritt*; internetauftritt; shopseite; (deren|ihrer|eurer|der) seite; auf der seite; warenkorb; bestellvorgang; link; online (geordert|bestellt|gebucht|gekauft); (auf dem foto|foto im); im shop von; im browser; login; loginseite
        """),
        "packaging": listed(
            "*verpack*; *karton*; *kartons; *eingepackt*; folie; schachtel; auf der packung; packung; unboxing; ausgepackt; aufgerissen; umkarton; luftpolster*"
        ),
        "trade_fair": listed(
            "messe; *messe; messestand; *messestand; messeauftritt; am stand; (riesigen|großen|einen) stand; stand (auf|von) *; ausstellung"
        ),
        "hotline": listed("""
            *hotline*; telefonisch*; am telefon; *callcenter*; call-center*; *kundenservice*; *kundendienst*; *kundensupport; *support; servicenummer; *warteschleife; angerufen; *telefonat*; chatbot; im chat; chat; kundenbetreu*; service; rückruf; zurückrufen; zurückgerufen; ranging; anrufbeantworter; (per|eine|einer|meine|nach) (mail|mails|e-mail); auf (mails|briefe|mail|e-mails); keine (antwort|rückmeldung); nicht mal … antwort; *-service
        """),
        "mailing": listed(
            "*newsletter*; *mailing*; *werbemail*; werbe-mail*; postwurf*; *werbebrief*; rundmail*; kundenmagazin; werbepost; anschreiben; schreiben vom; brief; post (von|bekommen|im briefkasten); bekam … post; bestellbestätigung; auftragsbestätigung; (dritte|zweite|fünfte) (brief|mail); werbe-sms"
        ),
        "invoice": listed(
            "*rechnung; *rechnungen; *abrechnung*; *abgebucht; *abbuchung*; bucht; buchen … ab; *mahnung*; lastschrift*; abschlag; abschlagszahlung*; inkasso; gutschrift*; *nachzahlung*; rechnet … ab; berechnet; ziehen … ein"
        ),
        "complaint": listed("""
            *reklam*; *beschwer*; *umtausch*; umgetauscht; *kulanz*; *kulant*; garantiefall; garantie; *gewährleistung*; *erstattung*; *erstattet; *rücksendung*; retoure*; *rückgabe*; *rückerstattung*; schadensfall; *schaden … (reguliert|übernommen|bezahlt|beglichen); schaden; zahlen … nie; widerspruch; geld (zurück|überwiesen); *ersatzteil*; anstandslos; ersetzt; auf (ihr|mein|sein) geld; gingen zurück; zurückgeschickt; neues … geschickt; entschuldigung; einspruch
        """),
        "delivery": listed("""
            *lieferung*; *geliefert*; *lieferzeit*; liefertermin*; lieferbar; liefert; liefern; auslieferung; lieferte; *versand*; *verschickt*; *paket*; zustell*; zugestellt*; *sendung*; *lieferdienst; spedition; lieferstatus; paketbote*; kam … an; kamen; angekommen; kam (kaputt|heute|gestern|schon|pünktlich|zum); bestellt … da; (der|dem|den) fahrer; wartezeit; montage; monteur*; briefkasten; nach … (tagen|wochen) da
        """),
        "product": listed("""
            *produkt*; *gerät*; *qualität*; verarbeit*; *material*; *akku*; *display; *bildschirm*; funktion; funktionen; *funktionsumfang; funktioniert*; geschmack*; schmeckt; *modell*; haltbarkeit; *maschine*; geräusch*; *leistung; *defekt*; kaputt*; ausstattung; ware; teil; ding; gerätes; *kamera*; *sohle*; *jacke; *schuh*; *kleid; *pulli; *größe; passt; sitzt; *netz; *internet; wlan; *zimmer; *kaffee*; *espresso; *essen; *pizza; *suppe; läuft; leise; laut; robust; undicht; dicht; hält; saugkraft; *reifen; *motor; getriebe; bremse*; *update; *handbuch; *anleitung; bedienungsanleitung; *software; *server; *sitz*; *matratze*; *sofa*; *möbel; *küche; *tisch; *schrank; *zelt; *wasserkocher; *staubsauger; *waschmaschine; *trockner; *creme; *lippenstift; *shampoo; *kopfhörer; *fernseher; *lautsprecher; *rahmen; *rad; *räder; *roller; *wagen; *auto; *heizung; *wärmepumpe; *anlage; wäscht; schleudert; tropft; heizt; reinigung; farbe; *tasche; *drucker; *laptop; *handy; *tablet
        """),
        "price": listed("""
            *preis*; kosten; kostet*; *teuer*; *teurer; *günstig*; preiswert*; *gebühr*; *rabatt*; überteuert*; *billig*; *euro; *tarif; *tarife; *zinsen; *prämie; schnäppchen; fürs geld; für das geld; geld (wert|drauf); langt … zu; draufgezahlt; *nachlass; *anzahlung; *anzahlen; *kosten; *gutschein; kaution; *kontoführung; gratis; (10|15|20|25|30|50) prozent; prozent; umsonst dazu; rausgeschmissen*; schlussverkauf
        """),
        "store": listed(
            "*filiale*; laden; *laden; geschäft; ladengeschäft; niederlassung; autohaus; verkaufsraum; showroom; (im|den|dem|der) *shop; an der kasse; kasse; *händler; *parkplatz; *bedienung; am schalter; *bistro; im kaufhaus; *kaufhaus; in die filiale; personal"
        ),
        "app": listed("app; apps; *-app; smartphone-app; app-update; handy-app; fahrplan-app"),
        "contract": listed("""
            *vertrag; *vertrags*; *verträge; *kündigung*; *gekündigt; *kündigen; *laufzeit; mindestlaufzeit; tarifwechsel; tarif; agb; *kündigungsfrist; abo; abonnement; kleingedruckte*; bedingungen; klausel*; unterschrieben; unterschreiben; antrag; basistarif; anschlussgebühr; rücktritt; bindung; kündbar
        """),
    },
    comparisons=listed("""
        (besser|schlechter|günstiger|teurer|schneller|langsamer|freundlicher|zuverlässiger|leiser|lauter|schöner|billiger|stabiler|einfacher|lieber|anders|mehr|weniger|länger|weit*|kompetenter|hochwertiger|angenehmer|bequemer) … als
        im (vergleich|gegensatz|unterschied) (zu|zum|zur); verglichen mit; (statt|anstatt|anstelle|gegenüber|alternative|alternativen) *; (gewechselt|wechsel|wechseln|umgestiegen|umsteigen) … (von|zu|zur|zum); (von|zu|zur|zum) … (gewechselt|gelandet|umgestiegen)
        (schwanke|schwanken|entscheidung|wahl|abgewogen|entscheiden) … zwischen; zwischen … und; oder (doch|lieber|besser); oder; während; dagegen; hingegen; (kein|keine) vergleich; vs; versus; nicht so … wie; genauso … wie; so … wie; (besser|billiger|günstiger|teurer|lieber|stabiler|bessere|besseren|leiser|schneller); unter; zuerst wollte; vorher; jetzt bei; hab jetzt; da lob ich; vergleiche; dafür; ausgeben; sonst eher; (lieber|eher) *
    """),
    negators=frozenset(
        {"nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "niemals", "kaum", "wenig", "weder"}
        | {"keineswegs", "keinesfalls", "ned", "net", "nich"}
    ),
    examples=(
        ("Kann ich jedem empfehlen.", "recommendation", "recommends"),
        ("Den Tarif kann ich leider nicht empfehlen.", "recommendation", "warns"),
        ("Finger weg von diesem Laden!", "recommendation", "warns"),
        ("Kann mir jemand eine gute Maschine empfehlen?", "recommendation", "seeks"),
        ("Meine Kollegin hat mir den Anbieter empfohlen.", "recommendation", "relays"),
        ("Mein Nachbar hat den Vertrag auch und wartet immer noch.", "word_of_mouth", "second_hand"),
        ("Ich habe die Mühle im Mai gekauft.", "word_of_mouth", "first_hand"),
        ("Das habe ich schon allen Kollegen erzählt.", "word_of_mouth", "told_others"),
        ("Die Erwartungen wurden übertroffen.", "expectation", "exceeded"),
        ("Sie läuft wie beschrieben.", "expectation", "met"),
        ("Da hatte ich mehr erwartet.", "expectation", "missed"),
        ("Ich bin begeistert.", "reaction", "2"),
        ("Das ist eine Frechheit.", "reaction", "-2"),
        ("Wir überlegen, ob wir wechseln.", "journey_phase", "before"),
        ("Ich warte noch auf das Paket.", "journey_phase", "during"),
        ("Nach drei Monaten war sie defekt.", "journey_phase", "after"),
    ),
)
