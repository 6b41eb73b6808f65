"""The words of the special categories (GDPR, Art. 9), as patterns without regard to case, and apart for each language.

'Jude' is a faith in German and a first name in English, so that no English frame asks for German words.
"""

CONDITIONS = (
    r"(?:brust|lungen|darm|haut|prostata|blut|hoden|magen)?krebs(?:erkrankung|krank\w{0,2}|patient\w{0,3})?"
    r"|leukämie|tumor|bluter|\w{3,15}krebs"
    r"|\w{0,15}depression(?:en)?|depressiv|burn-?out|diabetes|diabetiker\w{0,3}|epilep\w{1,6}|hiv(?:-positiv)?|aids"
    r"|multiple sklerose|(?-i:MS)(?!\s(?-i:[A-Z]))|parkinson|demenz|dement|alzheimer|schizophren(?:ie)?"
    r"|bipolar\w{0,3}|borderline"
    r"|ad(?:h)?s|autis\w{1,5}|asperger|rheuma\w{0,7}|arthrose|arthritis|fibromyalgie|gicht|asthma\w{0,7}|copd"
    r"|morbus \w{3,15}"
    r"|zöliakie|colitis ulcerosa|reizdarm|neurodermitis|schuppenflechte|psoriasis|schlaganfall|herzinfarkt|herzfehler"
    r"|herzschrittmacher|bluthochdruck|vorhofflimmern|thrombose|niereninsuffizienz|dialyse|chemo(?:therapie)?"
    r"|bestrahlung"
    r"|panikattacken|angststörung\w{0,2}|essstörung|magersucht|bulimie|trauma(?:tisiert)?|psychose"
    r"|schwanger(?:schaft)?"
    r"|(?:\d{1,2}\. |zweiten? |dritten? )?fehlgeburt|alkoholiker\w{0,3}|alkoholkrank|suchtkrank|heroinabhängig"
    r"|drogenabhängig|schwerbehindert\w{0,5}|schwerbehinderung|behinderung(?! durch)|körperbehindert"
    r"|gehbehindert\w{0,2}|gehörlos"
    r"|schwerhörig|sehbehindert|tinnitus|rollstuhlfahrer\w{0,3}|querschnittsgelähmt|bandscheibenvorfall|migräne"
    r"|endometriose"
    r"|allergiker\w{0,3}|(?:nuss|laktose|gluten|histamin|fruktose|pollen|hausstaub|nickel"
    r"|katzen)\w{0,12}(?:allergie|intoleranz)"
    r"|(?:laktose|gluten|histamin|fruktose)intolerant|allergisch (?:gegen|auf) (?:erd|wal|hasel)?(?:n[uü]ss|milch"
    r"|lakt|gluten"
    r"|nickel|pollen|gräser|hausstaub|katzen|hunde|duftst|penicillin|latex|soja|wespen|bienen)\w{0,8}"
    r"|long[ -]?covid|hashimoto|(?:schilddrüsen|lungen|herz|leber|nieren|darm|nerven|muskel)(?:erkrankung"
    r"|krankheit|unterfunktion"
    r"|überfunktion)|transplantiert|amputiert|hepatitis|tuberkulose|lipödem|adipositas|posttraumatische\w?"
    r"|(?!guerill)\w{3,15}itis|(?:down-?|tourette-?|\w{3,15})syndrom|\w{4,15}phobie"
)
MEDICINES = (
    r"antidepressiva|sertralin|citalopram|venlafaxin|insulin|metformin|ritalin|medikinet|cortison|kortison|marcumar"
    r"|blutverdünner|betablocker|blutdruck(?:tabletten|senker|mittel)|psychopharmaka|schmerzmittel|opioide|morphium"
    r"|methadon|l-?thyroxin|immunsuppressiva|chemotherapie|blutdruckmedikamente|medikamente gegen \w{3,20}"
)
TREATED = (
    r"operiert|diagnostiziert|krankgeschrieben|in (?:stationärer |psychiatrischer )?behandlung"
    r"|in (?:psycho)?therapie|in reha"
    r"|auf reha|im rollstuhl|auf den rollstuhl angewiesen|an krücken|erkrankt|positiv getestet|in der psychiatrie"
)
AFFLICTED = (
    r"diabetiker\w{0,3}|epileptiker\w{0,3}|asthmatiker\w{0,3}|allergiker\w{0,3}|rollstuhlfahrer\w{0,3}|autist\w{0,3}"
    r"|schwerbehinderte\w{0,2}|gehbehinderte\w{0,2}|schwangere\w?|blinde\w?|gehörlose\w?|krebspatient\w{0,3}"
    r"|rheumatiker\w{0,3}|herzpatient\w{0,3}|dialysepatient\w{0,3}|schmerzpatient\w{0,3}|migränepatient\w{0,3}"
)
FAITHS = (
    r"muslim\w{0,3}|moslem\w{0,3}|jude|jüdin|jüdisch|christ|christin|katholi(?:sch|k|kin|ken|kinnen)|evangelisch"
    r"|protestant\w{0,3}"
    r"|atheist\w{0,3}|buddhist\w{0,3}|hindu|zeug\w{0,2} jehovas|baptist\w{0,3}|mormon\w{0,3}|alevit\w{0,3}"
    r"|sunnit\w{0,3}"
    r"|schiit\w{0,3}|orthodox|konfessionslos|aus der kirche ausgetreten|zum islam konvertiert|getauft"
)
ORIENTATIONS = (
    r"schwul\w{0,2}|lesbisch\w{0,2}|lesbe|homosexuell\w{0,2}|bisexuell|pansexuell|trans(?:mann|frau| mann| frau"
    r"|ident)?"
    r"|transgender|transsexuell\w{0,2}|nicht-?binär|asexuell|queer"
)
ORIGINS = (
    r"sinto|sinti|sintiza|rom|romni|(?:kurd|türk|tschetschen|jesid|palästinens)(?:e|in|er|erin)|araber|araberin"
    r"|afrodeutsche\w?"
    r"|person of colou?r|(?-i:Schwarze[r]?)(?!\s(?-i:[A-ZÄÖÜ]))"
    r"|(?:türk|kurd|arab|afrikan|asiat|persisch|jüd)\w{0,6} (?:herkunft|abstammung|wurzeln)"
)
PARTIES = (
    r"afd|spd|cdu|csu|fdp|(?:die |den |der )?(?:grüne|grünen|linke|linken)(?!\s(?-i:[A-ZÄÖÜ]))|linkspartei|bsw"
    r"|npd|piraten(?:partei)?"
    r"|freien? wähler|fpö|övp|spö|svp"
)
UNIONS = r"gewerkschaft\w{0,8}|ver\.?di|ig[ -]?metall|ig[ -]?bce|ig[ -]bau|gew|evg|gdl|ngg|dgb|betriebsrat"
MEMBERS = (
    r"gewerkschafter\w{0,3}|gewerkschaftsmitglied|(?:spd|cdu|csu|afd|fdp|grünen?|linken?|piraten"
    r"|bsw)-?(?:mitglied|wähler|anhänger)(?:in)?|sozialdemokrat\w{0,3}"
    r"|(?:ver\.?di|ig[ -]metall|gdl|evg|gew)-?mitglied|parteimitglied|kommunist\w{0,3}"
)
RELATIVES = (
    r"sohn|tochter|kind|mann|frau|mutter|vater|mama|papa|oma|opa|großmutter|großvater|bruder|schwester|freundin"
    r"|freund|partner"
    r"|partnerin|enkel|enkelin|neffe|nichte|eltern|kleine\w?|große\w?|schwiegermutter|schwiegervater|tante|onkel"
)

ENGLISH_CONDITIONS = (
    r"(?:breast |lung |skin |bowel |prostate )?cancer|leuk(?:a)?emia|depression|depressed|diabet(?:es|ic)"
    r"|epileps?y|epileptic"
    r"|hiv(?:[ -]positive)?|multiple sclerosis|(?-i:MS)(?!\s(?-i:[A-Z]))|parkinson'?s|dementia|alzheimer'?s"
    r"|schizophrenia|bipolar|(?-i:ADHD|PTSD|OCD|IBS|COPD)"
    r"|autis(?:m|tic)|asperger'?s|asthma(?:tic)?|arthritis|fibromyalgia|lupus|crohn'?s|co?eliac|eczema|psoriasis"
    r"|heart attack"
    r"|a stroke|heart (?:condition|disease)|pacemaker|high blood pressure|dialysis|chemo(?:therapy)?"
    r"|panic attacks|anxiety"
    r"|eating disorder|anorexi[ac]|bulimi[ac]|pregnan(?:t|cy)|miscarriage|alcoholic|sober|addiction|wheelchair"
    r"|disability|chronic (?:pain|illness|fatigue|migraines?)|migraines?|endometriosis|long covid|(?:nut|peanut"
    r"|latex|pollen) allergy"
    r"|allergic to (?:pea)?(?:nuts|milk|gluten|nickel|pollen|latex|dairy|shellfish)|lactose intolerant|hepatitis"
    r"|kidney disease"
    r"|thyroid|tinnitus|herniated disc|carpal tunnel|neuropathy|scoliosis|transplant|h(?:a)?emophili(?:a|ac)"
    r"|\w{3,15}itis|(?:down|\w{3,15})(?:'s)? syndrome|\w{3,15} disorder|cerebral palsy"
)
ENGLISH_MEDICINES = (
    r"antidepressants|insulin|chemo(?:therapy)?|blood thinners|beta blockers|metformin|prozac|zoloft|lexapro"
    r"|adderall|ritalin"
    r"|medication for \w{3,20}|blood pressure (?:medication|pills|tablets)|painkillers|methadone|steroids"
)
ENGLISH_FAITHS = (
    r"muslim|jewish|(?:a|orthodox) jew|christian|catholic|protestant|atheist|buddhist|hindu|mormon|sikh|baptist"
    r"|evangelical"
)
ENGLISH_ORIENTATIONS = (
    r"gay|lesbian|bisexual|pansexual|non-?binary|transgender|trans (?:man|woman)|queer|homosexual|asexual"
)
ENGLISH_ORIGINS = (
    r"person of colou?r|people of colou?r|black (?:man|woman|person|guy|girl)|african[ -]american|latin[ao]"
    r"|hispanic|roma|kurdish"
    r"|native american|(?-i:Black)(?! (?:and blue|(?-i:[A-Z])))|asian[ -]american"
)
ENGLISH_PARTIES = (
    r"labour|tory|tories|(?:the )?(?:republicans?|democrats?|greens)|trump|biden|harris|reform uk|lib dems?|snp|afd"
)
ENGLISH_UNIONS = r"(?:trade|labor|labour|the) union|union"
ENGLISH_MEMBERS = (
    r"(?:trade |labor |labour )?union (?:member|rep|steward)|(?:trade )?unionist|(?:registered )?(?:democrat"
    r"|republican)|party member"
)
ENGLISH_RELATIVES = (
    r"son|daughter|child|kid|husband|wife|mother|father|mom|mum|dad|brother|sister|partner|boyfriend|girlfriend"
    r"|grandson"
    r"|granddaughter|grandmother|grandfather|grandma|grandpa|nephew|niece|toddler|baby|mil"
)
