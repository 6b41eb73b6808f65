"""What pages say that want an account, in German and English."""

import re


def any_of(*alternatives: str) -> re.Pattern[str]:
    """One pattern of several, whatever the case."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


LOGIN_NAMED = re.compile(
    r"(?:login|log[ -]?in|sign[ -]?in|anmelden|anmeldung|einloggen|jetzt anmelden|bitte anmelden|mitglieder-?login"
    r"|login (?:erforderlich|required)|(?:log|sign) in to .{1,60})\W*",
    re.IGNORECASE,
)
"""A headline, or a part of the title, that names a page for logging in."""

NOT_LOGGED_IN = any_of(
    r"(?:nicht|not) (?:angemeldet|eingeloggt|registriert|logged[ -]in),? (?:oder|or)\b",
    r"(?:login|anmeldung) (?:ist )?(?:required|erforderlich|notwendig)|members[ -]only\b",
    r"(?:bereich|forum|community) (?:ist )?nur für mitglieder",
    r"(?:nur|ausschließlich|only) (?:für |for )?(?:registrierte|angemeldete|registered|logged[ -]in) \w+",
    r"ist nur für (?:\w+ )?mitglieder|restricted to (?:\w+ )?members",
)
ASKS_FOR_LOGIN = any_of(
    r"\btritt (?:\w+ ){1,5}bei\b|\bjoin (?:this|the|our) \w+",
    r"\b(?:melde|melden|logge|loggen|registriere|registrieren) (?:dich|sie sich|sich|bitte)\b|\banmelden,? um\b",
    r"\b(?:musst|müssen|muss|solltest) (?:\w+ ){0,8}?(?:anmelden|angemeldet|einloggen|eingeloggt|registrier\w+)",
    r"\bbitte (?:\w+ ){0,3}(?:anmelden|einloggen|registrieren)|requires you to (?:be|log)",
    r"\b(?:must|need to|have to|please) (?:first )?(?:be (?:\w+ ){0,2}(?:logged|signed|registered)|log|sign|register)",
)
TO_READ = any_of(
    r"\b(?:an)?(?:zu)?sehen\b|\blesen\b|zugreifen|fortzufahren|fortfahren|betreten|anzuzeigen|aufzurufen|\bzugriff",
    r"dies zu tun|\bzu nutzen|\bview|\bsee\b|\baccess|\bread\b|continue|\bvisit|\benter\b|proceed|do (?:that|this)\b",
)
"""With one of these in the same sentence a page asks for an account to read, not to write."""
