"""The words of remarks, German and English: one for a count of one, one for all else."""

from collections.abc import Mapping


def _always(words: str) -> tuple[str, str]:
    """For sentences that no count changes."""
    return words, words


REMARKS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "new_posts": {
        "de": ("1 neuer Beitrag", "{count} neue Beiträge"),
        "en": ("1 new post", "{count} new posts"),
    },
    "changed_posts": {
        "de": ("1 geänderter Beitrag", "{count} geänderte Beiträge"),
        "en": ("1 changed post", "{count} changed posts"),
    },
    "read_file": {
        "de": ("1 neuer Beitrag aus {file}", "{count} neue Beiträge aus {file}"),
        "en": ("1 new post from {file}", "{count} new posts from {file}"),
    },
    "no_new_posts": {
        "de": _always("keine neuen Beiträge"),
        "en": _always("no new posts"),
    },
    "no_posts": {
        "de": _always("die Site antwortet und hat keine Beiträge"),
        "en": _always("the site answers, and holds no posts"),
    },
    "never_posts": {
        "de": _always("noch kein Lauf fand hier einen Beitrag; die Adresse einer Liste von Beiträgen eintragen"),
        "en": _always("no run has found a post here yet; enter the address of a list of posts"),
    },
    "posts_vanished": {
        "de": _always("frühere Läufe fanden hier Beiträge, jetzt steht auf den Seiten keiner"),
        "en": _always("earlier runs found posts here, and now the pages hold none"),
    },
    "pages_without_posts": {
        "de": (
            "1 Seite gelesen, und kein Beitrag gefunden",
            "{count} Seiten gelesen, und auf keiner ein Beitrag gefunden",
        ),
        "en": ("1 page was read, and no post was found on it", "{count} pages were read, and no post was found on any"),
    },
    "start/not_found": {
        "de": _always("die Startadresse gibt es nicht mehr"),
        "en": _always("the start address is gone"),
    },
    "start/blocked": {
        "de": _always("die Site weist uns ab"),
        "en": _always("the site refuses us"),
    },
    "start/challenge": {
        "de": _always("die Site will einen Beweis, dass ein Mensch liest"),
        "en": _always("the site wants proof of being human"),
    },
    "start/consent": {
        "de": _always("die Site zeigt nichts, bevor ihre Cookies angenommen sind"),
        "en": _always("the site shows nothing before its cookies are accepted"),
    },
    "start/age": {
        "de": _always("die Site zeigt nichts, bevor jemand sein Alter bestätigt"),
        "en": _always("the site shows nothing before somebody confirms an age"),
    },
    "start/login": {
        "de": _always("die Site will eine Anmeldung"),
        "en": _always("the site wants a login"),
    },
    "start/robots": {
        "de": _always("robots.txt verbietet die Startadresse"),
        "en": _always("robots.txt forbids the start address"),
    },
    "start/reserved": {
        "de": _always("der Rechteinhaber behält sich Text und Data Mining vor"),
        "en": _always("the owner reserves text and data mining"),
    },
    "start/layout_changed": {
        "de": _always("die Software der Seite ist bekannt, doch ihre Beiträge sind nicht zu finden"),
        "en": _always("the page is known and its posts can't be found"),
    },
    "start/unreachable": {
        "de": _always("die Site ist nicht zu erreichen"),
        "en": _always("the site can't be reached"),
    },
    "start/server_error": {
        "de": _always("der Server der Site meldet Fehler"),
        "en": _always("the site's server fails"),
    },
    "start/unreadable": {
        "de": _always("die Startseite ist nicht zu lesen"),
        "en": _always("the start page can't be read"),
    },
    "start/offsite": {
        "de": _always("die Startadresse führt zu einer anderen Site; diese in die Watchlist eintragen"),
        "en": _always("the start address leads to another site; put that one into the watchlist"),
    },
    "start/endless": {
        "de": _always("die Startadresse leitet endlos weiter; vielleicht will die Site Cookies, die kein Lauf behält"),
        "en": _always("the start address redirects without end; the site may want cookies, which no crawl keeps"),
    },
    "start/refused": {
        "de": _always("die Startadresse widerspricht unseren Verhaltensregeln"),
        "en": _always("the start address breaks our rules of conduct"),
    },
    "start/failed": {
        "de": _always("der Lauf ist gescheitert"),
        "en": _always("the crawl failed"),
    },
    "pages/failed": {
        "de": ("1 Seite ist gescheitert", "{count} Seiten sind gescheitert"),
        "en": ("1 page failed", "{count} pages failed"),
    },
    "pages/layout_changed": {
        "de": (
            "1 Seite ist bekannt, doch ihre Beiträge sind nicht zu finden",
            "{count} Seiten sind bekannt, doch ihre Beiträge sind nicht zu finden",
        ),
        "en": (
            "1 page is known and its posts can't be found",
            "{count} pages are known and their posts can't be found",
        ),
    },
    "pages/challenge": {
        "de": (
            "1 Seite will einen Beweis, dass ein Mensch liest",
            "{count} Seiten wollen einen Beweis, dass ein Mensch liest",
        ),
        "en": ("1 page wants proof of being human", "{count} pages want proof of being human"),
    },
    "pages/blocked": {
        "de": ("1 Seite wurde verweigert", "{count} Seiten wurden verweigert"),
        "en": ("1 page was refused", "{count} pages were refused"),
    },
    "pages/reserved": {
        "de": ("1 Seite ist vorbehalten", "{count} Seiten sind vorbehalten"),
        "en": ("1 page is reserved", "{count} pages are reserved"),
    },
    "pages/robots": {
        "de": ("1 Seite verbietet robots.txt", "{count} Seiten verbietet robots.txt"),
        "en": ("1 page is forbidden by robots.txt", "{count} pages are forbidden by robots.txt"),
    },
    "pages/consent": {
        "de": (
            "1 Seite zeigt nichts, bevor Cookies angenommen sind",
            "{count} Seiten zeigen nichts, bevor Cookies angenommen sind",
        ),
        "en": (
            "1 page shows nothing before cookies are accepted",
            "{count} pages show nothing before cookies are accepted",
        ),
    },
    "pages/age": {
        "de": (
            "1 Seite zeigt nichts, bevor jemand sein Alter bestätigt",
            "{count} Seiten zeigen nichts, bevor jemand sein Alter bestätigt",
        ),
        "en": (
            "1 page shows nothing before somebody confirms an age",
            "{count} pages show nothing before somebody confirms an age",
        ),
    },
    "pages/login": {
        "de": ("1 Seite will eine Anmeldung", "{count} Seiten wollen eine Anmeldung"),
        "en": ("1 page wants a login", "{count} pages want a login"),
    },
    "pages/unreadable": {
        "de": ("1 Seite ist nicht zu lesen", "{count} Seiten sind nicht zu lesen"),
        "en": ("1 page can't be read", "{count} pages can't be read"),
    },
    "pages/unreachable": {
        "de": ("1 Seite ist nicht zu erreichen", "{count} Seiten sind nicht zu erreichen"),
        "en": ("1 page can't be reached", "{count} pages can't be reached"),
    },
    "pages/server_error": {
        "de": ("1 Seite scheiterte am Server", "{count} Seiten scheiterten am Server"),
        "en": ("1 page failed on the server", "{count} pages failed on the server"),
    },
    "pages/endless": {
        "de": ("1 Seite leitet endlos weiter", "{count} Seiten leiten endlos weiter"),
        "en": ("1 page redirects without end", "{count} pages redirect without end"),
    },
    "pages/not_found": {
        "de": ("1 Seite gibt es nicht mehr", "{count} Seiten gibt es nicht mehr"),
        "en": ("1 page is gone", "{count} pages are gone"),
    },
    "pages/too_large": {
        "de": (
            "1 Seite zu groß, um ganz gelesen zu werden: {first}",
            "{count} Seiten zu groß, um ganz gelesen zu werden, die erste: {first}",
        ),
        "en": (
            "1 page too large to be read whole: {first}",
            "{count} pages too large to be read whole, the first: {first}",
        ),
    },
    "not_kept/empty": {
        "de": ("1 Beitrag ohne Text nicht behalten", "{count} Beiträge ohne Text nicht behalten"),
        "en": ("1 post not kept: without text", "{count} posts not kept: without text"),
    },
    "not_kept/unconcerned": {
        "de": (
            "1 Beitrag nicht behalten: keine beobachtete Marke",
            "{count} Beiträge nicht behalten: keine beobachtete Marke",
        ),
        "en": ("1 post not kept: no watched brand", "{count} posts not kept: no watched brand"),
    },
    "not_kept/special_category": {
        "de": (
            "1 Beitrag nicht behalten: besonders geschützte Angaben (Art. 9 DSGVO)",
            "{count} Beiträge nicht behalten: besonders geschützte Angaben (Art. 9 DSGVO)",
        ),
        "en": (
            "1 post not kept: special category of personal data (Art. 9 GDPR)",
            "{count} posts not kept: special categories of personal data (Art. 9 GDPR)",
        ),
    },
    "not_kept/erased": {
        "de": ("1 Beitrag nicht behalten: auf Wunsch gelöscht", "{count} Beiträge nicht behalten: auf Wunsch gelöscht"),
        "en": ("1 post not kept: erased on request", "{count} posts not kept: erased on request"),
    },
    "program_fault": {
        "de": _always("ein Fehler des Programms, die Einzelheiten stehen im Protokoll der Läufe: {fault}"),
        "en": _always("a fault of the program, its trace is in the ledger: {fault}"),
    },
    "posts_failed": {
        "de": ("1 Beitrag ließ sich nicht auswerten", "{count} Beiträge ließen sich nicht auswerten"),
        "en": ("1 post could not be read", "{count} posts could not be read"),
    },
    "never_began": {
        "de": _always("der Lauf endete vor seiner ersten Seite"),
        "en": _always("the crawl ended before its first page"),
    },
    "ended_early": {
        "de": _always("vorzeitig beendet: {reason}"),
        "en": _always("ended early: {reason}"),
    },
    "stopped": {
        "de": _always("vor dem Ende angehalten"),
        "en": _always("stopped before its end"),
    },
    "because": {
        "de": _always("{reason}"),
        "en": _always("{reason}"),
    },
    "fell/posts": {
        "de": (
            "1 Beitrag auf den gelesenen Seiten; im Median von {runs} früheren Läufen {usual}",
            "{count} Beiträge auf den gelesenen Seiten; im Median von {runs} früheren Läufen {usual}",
        ),
        "en": (
            "1 post was found on the pages read; the median of {runs} earlier runs is {usual}",
            "{count} posts were found on the pages read; the median of {runs} earlier runs is {usual}",
        ),
    },
    "fell/author": {
        "de": _always("Beiträge mit Verfasser: {share} %; im Median von {runs} früheren Läufen {usual} %"),
        "en": _always("posts with author: {share} %; the median of {runs} earlier runs is {usual} %"),
    },
    "fell/time": {
        "de": _always("Beiträge mit Datum: {share} %; im Median von {runs} früheren Läufen {usual} %"),
        "en": _always("posts with time: {share} %; the median of {runs} earlier runs is {usual} %"),
    },
    "fell/rating": {
        "de": _always("Beiträge mit Note: {share} %; im Median von {runs} früheren Läufen {usual} %"),
        "en": _always("posts with rating: {share} %; the median of {runs} earlier runs is {usual} %"),
    },
    "fell/title": {
        "de": _always("Beiträge mit Titel: {share} %; im Median von {runs} früheren Läufen {usual} %"),
        "en": _always("posts with title: {share} %; the median of {runs} earlier runs is {usual} %"),
    },
    "fell/language": {
        "de": _always("Beiträge in der Sprache {language}: {share} %; im Median von {runs} früheren Läufen {usual} %"),
        "en": _always("posts in the language {language}: {share} %; the median of {runs} earlier runs is {usual} %"),
    },
    "fell/answers": {
        "de": _always("Antworten mit Status 200 oder 304: {share} %; im Median von {runs} früheren Läufen {usual} %"),
        "en": _always("answers with status 200 or 304: {share} %; the median of {runs} earlier runs is {usual} %"),
    },
}
