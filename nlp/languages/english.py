"""English."""

from nlp.languages import ClauseWords, Language, words

LANGUAGE = Language(
    code="en",
    name="English",
    definite=frozenset({"the"}),
    indefinite=frozenset({"a", "an", "no"}),
    determiners=frozenset(
        {"my", "your", "his", "her", "its", "our", "their", "this", "that", "these", "those", "every", "each", "some"}
        | {"any", "all", "both", "many", "several", "another", "new"}
    ),
    first_person=frozenset(["i", "im", "ive", "me", "my", "mine", "we", "us", "our", "ours", "myself"]),
    second_person=frozenset(["you", "your", "yours", "u", "ya"]),
    dealing=frozenset(
        {"at", "by", "with", "for", "from", "against", "via", "through", "without", "like", "than", "and", "or", "as"}
        | {"about", "vs", "using", "called"}
    ),
    lying=frozenset({"in", "on", "to", "of", "into", "near", "over", "under", "onto", "across", "around", "per"}),
    person_titles=frozenset(
        {"mr", "mrs", "ms", "dr", "prof", "sir", "lord", "lady", "president", "senator", "judge", "king", "queen"}
        | {"saint", "st", "captain", "general", "director", "actor", "actress", "singer", "author", "coach", "mayor"}
    ),
    given_names=words(
        """
        james john robert michael william david richard joseph thomas charles daniel matthew anthony mark paul steven
        andrew kenneth george edward henry peter mary patricia jennifer linda elizabeth barbara susan jessica sarah
        karen nancy emma emily anna laura julia kate jack harry tom ben sam chris aaron adam alan albert alex alexander
        alfred alice allison amanda amy andrea angela ann anne arthur ashley benjamin bernard betty beth bob bobby
        brandon brenda brian bruce bryan carl carol caroline carolyn catherine charlotte cheryl christian christina
        christine christopher claire colin craig cynthia dan danielle deborah debra denise dennis diana diane donald
        donna doris dorothy douglas eddie edith edwin eleanor ellen elsie eric ethan eugene evelyn fiona
        frances frank fred gareth gary gavin geoffrey gerald gloria graham gregory hannah harold heather helen howard
        ian isabella jacob jacqueline jake jane janet jason jean jeff jeffrey jeremy jerry jim jimmy joan joe joel
        johnny jonathan joshua joyce judith judy justin katherine kathleen kathryn keith kelly ken kevin kyle
        larry lauren lawrence leonard lewis liam lisa lois louise lucy luke malcolm margaret maria marie marilyn martha
        martin megan melissa michelle mike nathan neil nicholas nicola nicole nigel noah olivia oliver oscar pamela
        patrick paula philip phil phillip rachel ralph raymond rebecca roger ronald roy russell ruth ryan samantha
        samuel sandra sara scott sean sharon shirley simon sophia sophie stephanie stephen steve stuart teresa theresa
        tim timothy tina tracy tyler vincent walter wayne wendy zoe
        """
    ),
    legal_forms=frozenset({"inc", "ltd", "plc", "llc", "corp", "corporation", "company", "co", "group", "limited"}),
    kinds=frozenset(
        {"brand", "company", "firm", "retailer", "manufacturer", "maker", "carmaker", "automaker", "giant", "chain"}
        | {"network", "channel", "newspaper", "paper", "magazine", "tabloid", "broadcaster", "operator", "carrier"}
        | {"airline", "bank", "provider", "rival", "rivals", "partner", "subsidiary", "sponsor", "platform", "owner"}
        | {"supermarket", "shop", "app", "site", "website", "model"}
    ),
    trade=frozenset(
        {"store", "stores", "shop", "customer", "customers", "service", "shares", "stock", "ceo", "coo", "cfo", "execs"}
        | {"executives", "employees", "staff", "spokesman", "spokeswoman", "gift", "card", "cards", "account", "app"}
        | {"online", "prime", "studios", "broadcasting", "network", "news", "sports", "tv", "airlines", "airways"}
        | {
            "motors",
            "motor",
            "dealer",
            "dealership",
            "products",
            "ad",
            "ads",
            "support",
            "delivery",
            "review",
            "canada",
        }
        | {"usa", "uk", "europe", "phone", "phones", "laptop", "version", "user", "users", "reporter", "editor"}
    ),
    elsewhere=frozenset(
        {"street", "station", "county", "river", "school", "university", "high", "park", "society", "church", "island"}
        | {
            "islands",
            "sea",
            "bay",
            "road",
            "avenue",
            "hotel",
            "festival",
            "lake",
            "beach",
            "valley",
            "mountain",
            "city",
        }
        | {
            "college",
            "academy",
            "museum",
            "stadium",
            "bridge",
            "hall",
            "award",
            "album",
            "jr",
            "ii",
            "iii",
            "del",
            "de",
        }
        | {"juice", "tree", "year", "week", "day", "month", "time", "generation", "band", "department"}
    ),
    peoples=frozenset(),
    clauses=ClauseWords(
        contrasts=words("but while whereas although though however yet despite otherwise nevertheless"),
        joins=words("and or plus so"),
        dependents=words(
            "that which who whom whose because since when where if as after before until unless what why how to for with"
        ),
        verbs=words(
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
        articles=words(
            "the a an my our your his her its their this these those that some no all i he she it we they you there"
        ),
    ),
    understatements=(
        (
            (
                r"\b(?:not|isn't|wasn't|ain't|aren't|weren't)(?: (?:half|so|that|too|all that|at all|really|actually)){0,2}"
                r" (?:bad|shabby|terrible|awful)\b(?!,? but rather| enough)"
            ),
            "good",
        ),
        (r"\bnot (?:a|such a) (?:bad|terrible|stupid)\b", "a good"),
        (r"\bno bad\b", "good"),
        (r"\b(?:not|wasn't|weren't|never been|never) (?:disappointed|let down|regretted)\b", "satisfied"),
        (r"\b(?:never|doesn't|didn't|don't|does not|did not) (?:disappoint|disappoints|disappointed)\b", "pleases"),
        (
            (
                r"\b(?:can't|cannot|can not|couldn't) (?:really )?complain\b|\bno (?:real )?complaints\b"
                r"|\bnothing (?:bad to say|to complain about)\b"
            ),
            "all good",
        ),
        (r"\b(is|was|are|were|be|been|seems?|seemed|feels?|felt|looks?|looked) anything but\b", r"\1 not at all"),
        (
            (
                r"\b(?:never|not|hasn't|haven't|didn't|doesn't|won't)(?: once| ever| yet)* lets? (?:me|us|you) down(?: once| yet)?\b"
                r"|\bnever (?:once )?(?:fails|failed|breaks down|broke down)\b"
            ),
            "works very well",
        ),
        (
            (
                r"\b(?:never had|had no|without|not|no|zero)(?: (?:a single|any|a|real|major|single))* "
                r"(?:issues|problems|faults|hassle|fuss|glitches)\b"
                r"|\b(?:never had|not|without)(?: (?:a single|any|one|a|single|real))+ (?:issue|problem|fault|hitch)\b"
            ),
            "everything fine",
        ),
        (r"\bleaves? nothing to be desired\b", "is very good"),
        (r"\bleaves? (?:a lot|much|a great deal|plenty|something) to be desired\b", "is bad"),
        (r"\b(?:couldn't|could not) be (?:happier|more pleased|more satisfied)\b", "am very happy"),
        (r"\b(?:can't|cannot|can not|couldn't) recommend((?: \S+){1,4}?) (?:highly )?enough\b", r"highly recommend\1"),
        (r"\b(?:can't|couldn't|wouldn't) (?:live|be) without\b|\bwouldn't (?:trade|part with)\b", "love"),
    ),
    examples=(
        "The router arrived after three days and the hotline was friendly.",
        "Never again! Customer service did not answer for weeks.",
        "Can anybody recommend a good coffee machine?",
    ),
)
