"""English."""

from nlp.languages import Language

LANGUAGE = Language(
    code="en",
    name="English",
    definite=frozenset({"the"}),
    indefinite=frozenset({"a", "an", "no"}),
    determiners=frozenset(
        {"my", "your", "his", "her", "its", "our", "their", "this", "that", "these", "those", "every", "each", "some"}
        | {"any", "all", "both", "many", "several", "another", "new"}
    ),
    prepositions=frozenset(
        {"at", "by", "with", "for", "from", "against", "to", "of", "on", "in", "into", "via", "through", "without"}
        | {"like", "than", "and", "or", "as", "about", "near"}
    ),
    person_titles=frozenset(
        {"mr", "mrs", "ms", "dr", "prof", "sir", "lord", "lady", "president", "senator", "judge", "king", "queen"}
        | {"saint", "st", "captain", "general", "director", "actor", "actress", "singer", "author", "coach", "mayor"}
    ),
    given_names=frozenset(
        {"james", "john", "robert", "michael", "william", "david", "richard", "joseph", "thomas", "charles", "daniel"}
        | {"matthew", "anthony", "mark", "paul", "steven", "andrew", "kenneth", "george", "edward", "henry", "peter"}
        | {"mary", "patricia", "jennifer", "linda", "elizabeth", "barbara", "susan", "jessica", "sarah", "karen"}
        | {"nancy", "emma", "emily", "anna", "laura", "julia", "kate", "jack", "harry", "tom", "ben", "sam", "chris"}
    ),
    legal_forms=frozenset({"inc", "ltd", "plc", "llc", "corp", "corporation", "company", "co", "group", "limited"}),
    actions=frozenset(
        {"buy", "bought", "order", "ordered", "shop", "store", "customer", "customers", "service", "company", "brand"}
        | {"product", "products", "price", "prices", "deal", "staff", "spokesman", "shares", "stock", "ceo", "dealer"}
        | {"app", "account", "delivery", "refund", "contract", "manufacturer", "launched", "announced"}
    ),
    nouns_are_capitalised=False,
    examples=(
        "The router arrived after three days and the hotline was friendly.",
        "Never again! Customer service did not answer for weeks.",
        "Can anybody recommend a good coffee machine?",
    ),
)
