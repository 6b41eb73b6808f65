"""English: how people recommend, warn, hope, rejoice and complain; the notation is that of `nlp/findings/cue.py`."""

from nlp.findings.cue import listed
from nlp.findings.language_cues import LanguageCues

CUES = LanguageCues(
    code="en",
    cues={
        "recommendation": {
            "recommends": listed("""
                (can|would|will|i'd|i'll|do|could|must|might|fully|always|only|definitely|happily|wholeheartedly) … recommend; i recommend; we recommend; i highly recommend; highly recommend; highly recommended; recommend … to (anyone|everyone|anybody|everybody|all|you)
                (worth|clear|strong|full) (recommending|recommendation); and a recommendation; gets … (recommendation|thumbs up|vote); recommendable; strongly suggest; (i'd|would|can only) suggest; (would|i'd|always) point … (to|towards)
                ^ (buy|get|grab|try|choose|order|book|pick|go|check|look|give|switch|treat|take|stock|join|use|run) (it|one|that|this|the|a|an|them|yourself|yourselves)
                ^ (just|please|seriously|ladies|folks|people|guys|simply|definitely|so|then) (buy|get|grab|try|choose|order|book|go|run|give|stock)
                get yourself; go for it; ^ go for; definitely go for; go with them; is the one to (pick|get|buy|choose|go); if i were you … (take|get|go|choose|pick|buy); (if you|if you're|if anyone|looking for) … (go for|check out|can't go wrong|grab|is the one|right place)
                (you'll|you won't|you will) … (regret|be disappointed|look back|be amazed|be fine|love it|thank me); (worth|deserves) (a look|a try|a visit|buying|getting|checking out)
                well worth; definitely worth; absolutely worth; worth every; can't go wrong; cannot go wrong; can't go far wrong; must have; must-have; a must; a must for; must-buy; no-brainer; look no further; do yourself a favour; do yourself a favor; treat yourself
                (give|gives) (it|them|him|her) a (try|go|chance|shot); check (them|it|this) out; check out; stock up; (my|our) (tip|pick|advice|choice|suggestion) (for|is|would be); top tip; hidden gem; i recommended; i've … recommended; don't be scared; don't hesitate
                the only … (i'd|i would) … (tell|buy|get|trust|recommend); i tell (everyone|clients|people|friends) to; i'd (take|pick|choose|go for|go with) the; i would (take|pick|choose|go for|go with) the; (i|we) … point them to; said go for it
            """),
            "warns": listed("""
                ^ avoid; avoid (this|these|them|it|at all|at all costs|like the plague); to avoid; avoid like the plague; stay away; stay (well|far) away; steer clear; keep away; keep clear; (wide|very wide) berth; leave … (alone|well alone); hands off; run away; run, don't walk; run a mile
                ^ (don't|do not|dont|never|never ever) (buy|order|book|use|bother|waste|fall|trust|touch|sign|be fooled|install|shop|rent|join|pay)
                (please|just|so|whatever you do,) (don't|do not) … (buy|order|book|use|bother|waste|fall for|trust|touch|sign|get|take|be fooled|install|shop|rent|join)
                (not|never|cannot|can't|couldn't|wouldn't|won't|hardly|don't|nobody) … recommend; (can|could|would|will|i'd|do|must) (not|never|hardly) … recommend; not recommended; (can|could) only advise against; (advise|advised|advising|recommend) against; (wouldn't|would not|not) … (worst enemy|my enemy|send my|trust them|touch)
                (told|urged|tell|told my) … to (ditch|cancel|leave|drop|avoid|steer clear|stay away); i've warned; i warned; (talk|talked) … out of; (waste|wasting) (your|any) *; money down the drain; ^ (beware|careful|warning|caution|psa); buyer beware; (be|consider yourself|consider yourselves|you have been|you've been) (warned|careful|wary); beware of; watch out; look out for; heed
                (save|saves) (your|yourself|yourselves) (money|time|the hassle|the trouble|the bother|cash); (look|go|shop|book|buy|sign|anywhere|spend) elsewhere; elsewhere; anywhere but; anyone but; any provider but; someone other than; somebody else; pick someone
                (warn|warning) (you|everyone|others|people|anyone|everybody|folks|all); warn people; i'd think twice; think twice; think hard before; (would|i'd) (never|not) … (buy|order|book|use|shop) … again
                not worth (it|the|a|your|buying|bothering); isn't worth; wasn't worth; thumbs down; give … a miss; give it a miss; forget the; forget (it|them|about); ^ forget; ^ skip; skip (this|the|it|them); wouldn't touch; (should you|would i|do i) … (no|absolutely not|nope); learn from my mistake; read the small print; read the fine print
                (i|we) (advise|urge) … (everyone|anyone|you|people) … (not|against|elsewhere); scam; rip-off; rip off; ripoff; bargepole; don't let … tempt
            """),
            "seeks": listed("""
                (can|could) (anyone|anybody|someone|somebody|you) … (recommend|suggest|advise|vouch|confirm)
                (any|anyone|anybody|someone|somebody) … (recommend|recommendation|recommendations|suggest|suggestion|suggestions|advice|advise|tips|vouch|confirm|experience|experiences|opinions|thoughts); any (advice|opinions|thoughts|tips|experience|experiences|input|feedback|horror stories|reviews)
                (does|has|have|did) (anyone|anybody|any of you|you lot|you guys) … (experience|experiences|recommend|used|tried|had|owned|own|use|switched|bought|installed|know|here); (anyone|anybody) (here|else) … (used|tried|had|have|experience|know|with|switched|own)
                (looking|searching|hoping|asking) for … (recommendations|recommendation|advice|suggestions|opinions|reviews|experiences|input|feedback|honest)
                (need|needs|appreciate|grateful|seeking|want|would like|could use) … (advice|recommendations|tips|help|opinions|suggestions|input|feedback); help me (out|decide|choose); thoughts (on|about|please); opinions (on|about|please); thanks in advance
                what (do|does) (you|people|everyone|folks|you lot) … (think|make|reckon|recommend|suggest)
            """),
            "asks": listed("""
                (does|has|have|did|is|was|do|can|could) (anyone|anybody|someone|somebody|any of you|you lot|you guys|you all|people|folks); (anyone|anybody|owners|thoughts|legit|opinions|experience|advice); (is|are|was) … worth; worth (it|upgrading|buying|switching|getting)
                what (do|would|did) (you|people|folks); what (are|is) … like; what's the (catch|verdict|deal); what's … like; (should|shall) (i|we); which (one|is|of|would|brand|model|do); who's … (happy|with|using|tried); who (has|is|uses|else); (torn|undecided) … between; or stick with; yes or no
                how (happy|satisfied|reliable|loud|good|safe|long); how's; would you (recommend|buy|get|go|choose|trust|use); did … ever; just me; any good; (safe|better) … (or|than|to use); is it safe; recommend; so how; what are the best
            """),
            "relays": listed("""
                (was|were|been|got|came|comes|gets|often|often gets|being) … recommended (by|to|for|as|here|in); (get|gets|got|often) recommended; came recommended; recommended by; named … (top pick|best|winner); best buy; test winner; came out on top; top pick; top of the test
                (on|after|following|because of) (the|a|my|his|her|our|their|*) (recommendation|advice|suggestion|tip|urging); on my … (recommendation|advice); recommendation of; a tip from; who recommended
                (friend|friends|colleague|colleagues|neighbour|neighbours|neighbor|neighbors|brother|sister|mother|father|mum|mom|dad|cousin|boss|uncle|aunt|wife|husband|son|daughter|coworker|flatmate|roommate|partner|mate|mother-in-law|in law|in-law|in-laws|everyone|everybody|somebody|someone|people|loads|lots|many|guy|bloke|parents|gran|nan|grandpa) … (recommended|recommends|recommend|suggested|suggests|swears|swear|advised|advises|told me|told us|telling me|warned|warns|raves|rave|keeps pushing|put me on|says don't|said don't|insists|reckons i)
                (magazine|dealer|salesman|technician|reviewer|reviewers|mechanic|garage|plumber|dentist|doctor|vet|physio|hairdresser|accountant|caretaker|trainer|teacher|testers|tester|expert|experts|shop|guide|electrician|fitter|solicitor|consumer|forum|watchdog) … (recommends|recommended|recommend|suggested|suggest|suggests|advised|advise|advises|warn|warns|warned|caution|told me|told us|said don't|said "don't"|says|named)
                (told|advised|urged|warned|advises|begged|persuaded|convinced) (me|us) (to|not|off|about|against); (suggested|recommended) … (to me|to us|here|it); (warned|put) me (off|on|about); (i was|we were|been|was) (told|advised|warned|recommended) (to|not|off|against); swears by; swear by; heard (good|great|bad) things; said "don't"; say don't; says don't
            """),
        },
        "word_of_mouth": {
            "told_others": listed("""
                (told|tell|telling|warned|warning|recommended|convinced|persuaded|showed|urged|introduced|converted|talked|sent|got|suggested) … (friends|friend|everyone|everybody|colleagues|colleague|family|neighbour|neighbours|neighbor|neighbors|coworkers|people|others|parents|brother|sister|mum|mom|dad|relatives|team|cousin|office|group|followers|class|club|lads|girls|clients|students|street|boss|godmother|in law|in-law|gym|choir|mate|mates|readers|parent|them)
                i (tell|give|point|warn|send|always tell|keep telling|talk|told|warned|recommended|urged|convinced|showed|introduced|converted); i've (told|warned|recommended|passed|convinced|talked|converted|shown|already told|already recommended); i … talked … (into|out of); (talked|talk) (her|him|them|everyone|every|everybody|my) … (into|out of); told (my|all my|the|everyone|all) *
                (spread|spreading) the word; (word|news) gets around; (told|recommended|mentioned|passed|introduced) … to (my|friends|everyone|colleagues|family|all|several|neighbours|neighbors|coworkers|anyone)
                (friends|colleagues|neighbours|neighbors|family|parents|team|everyone|everybody|mums) … (bought|ordered|switched|installed|signed up|now|booked) … (because of me|too|as well|after|thanks to me); thanks to me; because i (wouldn't|talk|keep|told); won over; ambassador
                (will|shall|i'll) (tell|warn) (everyone|everybody|all|anyone|people|others|my); everyone i know; raved about; i keep (banging|going|raving|telling|talking); banging on about; shared (my|the|it) *; sent the link; shared the link; passed … (name|on|along); posted about; told my story
                (if|whenever|when) (anyone|anybody|somebody|someone|people) … (asks|asked|ask|needs); (asked|asking|ask) me; people … ask* me; happy to tell; point them to; my (brother|sister|friends|mum|parents|cousin) … too
            """),
            "second_hand": listed("""
                (my|a|our|his|her|their|your|the|both of my|two of my|half my) … (friend|friends|colleague|colleagues|colleague's|neighbour|neighbours|neighbor|neighbors|brother|sister|mother|father|mum|mom|dad|cousin|boss|uncle|uncles|aunt|wife|husband|son|daughter|coworker|flatmate|flatmates|roommate|partner|gran|nan|grandmother|grandfather|grandma|grandpa|in-laws|in law|in-law|parents|mate|girlfriend|boyfriend|kids|landlord|cleaner|accountant|plumber|dentist|vet|physio|hairdresser|doctor|mechanic|bloke|guy|reader|guide) … (has|had|have|is|was|were|bought|got|says|said|told|uses|used|use|loves|hates|swears|complains|complained|waited|waiting|ordered|switched|thinks|reports|reported|works|owns|drive|drives|reckons|stayed|wants|won't|lost|writes|raves|recommended|suggested|advised|warned|has been)
                (i|i've|we|we've) … (heard|read|hear|been told); (from|by) what i've heard; (apparently|supposedly|allegedly|reportedly|rumour|rumours|rumor); (is|are) said to; are saying; (all|everything) i read; one hears; you hear; you read; i read about; i hear
                (told|tells|warned|advised|urged) (me|us); according to *; (people|folks|others|many|users|customers|testers|readers|experts|comments|reviews) (say|report|complain|write|claim|warn|rave|advise|recommend|suggested); word is; says it's; says (it|they|the|he|she) *; reckons *; says every
                (neighbours|neighbors|friends|colleagues|flatmates|in-laws|testers|parents) (have|had|say|were|got|are|stayed|rave|use|love); (on|in|across) … (forums|forum|comments|reviews|thread|group); (friend|mate|brother|sister) of (a|mine|my); (mum|dad|gran|nan|grandpa|grandma|neighbour) (got|has|had|says|said|told|loves); recommended by; review:; in our lab; the test
            """),
            "first_hand": listed("""
                (i|we|i've|we've|i'd|i'm|we're) … (bought|ordered|switched|used|tried|tested|cancelled|canceled|returned|received|booked|flew|called|rang|signed|waited|owned|got|contacted|visited|purchased|had|have|own|use|drive|wear|drink|paid|using|been|went|told|wrote|mailed|asked|left|stood|picked|unpacked|chose|regret|prefer|lost|planned)
                (my|our) (order|delivery|parcel|contract|bill|machine|phone|router|device|subscription|account|experience|package|invoice|unit|car|booking|refund|complaint|application|appointment|cancellation|money|suitcase|holiday|kitchen|roof|week|room|son|kids)
                my *; mine; been (a|using|with|waiting|running|riding|told|charged|a customer|let down) *; (customer|customers) (for|since) *; (years|year) a customer; (had|owned|used|bought|ordered|tried|got|switched|paid|returned|waited|waiting|booked|unpacked|picked|stood|sat|sitting|signed|arrived|came|turned up|just) *
                (sent|charged|told|gave|offered|refunded|helped|replied to|left|kept|promised|made|cost|paid|put|emails|saved|swore|assured|ignored|rang|called|saves|let|blamed|owes|quoted|sold|won) (me|us|my|our)
                (i|we) (bought|ordered|waited|rang|called|cancelled|paid|returned|love|hate|am|was|were|can|can't|could|couldn't|had|got|expected|stayed|use|had planned|won't be); (i've|i'm|we've|we're|i'd) *; (got|had|ordered|bought|went|paid|tried|used|expected|switched|told|stood|waiting|sat|sitting|changing|returning|ordering) *
                (years|months|weeks|days) (and|now|in|waiting|later|with|of use); (after|for|since|in) … (years|months|weeks|days|minutes|hours|wash|washes); would buy again; never again; no complaints; thanks *; cheers; can't fault; can't complain; (works|worked|does|did|arrived|delivered|fits|lives up|came|stopped|broke|died|turned out) *
            """),
        },
        "expectation": {
            "exceeded": listed("""
                (*er|more|less hassle) than … (expected|thought|anticipated|hoped|feared|advertised|promised|imagined|dreamed|dreamt|figured|reputation|photos|pictures|brochure|says|quoted|guessed|assumed|described); (better|nicer|prettier|bigger|quicker|smoother) than (in|on|its|their|expected|advertised) *
                (exceeded|exceeds|exceeding|surpassed|surpasses|beyond|above) … (expectations|hoped|expected|hopes|wildest dreams); (pleasantly|positively|happily|nicely) surprised; pleasant surprise; nice surprise; surprise of the (year|week|day); who knew; raised the bar; outdid
                (didn't|did not|never|wouldn't|hadn't) … (expect|expected|imagined|imagine|reckoned) … (this|so|such|that|good|well|much|could|it|coming|would|i'd); (never|hadn't) (thought|imagined|expected|reckoned|dreamed|dreamt); didn't expect; did not expect; wouldn't have thought; (didn't|did not) see that coming; never thought (so|i'd|i would)
                surprisingly *; unexpectedly *; amazingly *; remarkably *; blew me away; blown away; won me over; i'm amazed; (went|goes|going) above and beyond; ahead of schedule; (arrived|came|here|delivered) … early; sooner than; threw in
                (expected|expecting|feared|dreading|dreaded|braced|sceptical|skeptical|worried|doubtful|underestimated) … (but|yet|and got|turned out|instead|completely); (was|were) (sceptical|skeptical|dreading|ready for) *; braced myself; i underestimated; expected nothing; expected … (tat|rubbish|junk|worst); punches well above; punches above; (don't|doesn't) do … justice; instead of the … (quoted|promised|announced); more than (i'd|i|we) hoped
            """),
            "met": listed("""
                (as|just as|exactly as|exactly like|just like|like|precisely as) … (expected|described|advertised|promised|pictured|announced|ordered|shown|hoped|agreed|quoted|remembered|stated|claimed|they claim|said|had said|it said|in the picture|planned|calculated|seen)
                as (expected|described|advertised|promised|pictured|announced|ordered|shown|hoped|agreed|quoted|stated|it said|was to be expected|they claim|they say|claimed|planned)
                (does|did|do|doing|done) (exactly|just|precisely|only) (what|as) *; does what *; did what *; (meets|met|meeting|fulfils|fulfilled|matches|matched) … (expectations|description|promise|requirements); (lives|lived|live|living) up to; (does|did|do|doing) (the|its|their|his) job; gets the job done; does its job; did its job
                what (you|i|we) (would|'d) expect; what you'd expect; what i (expected|wanted|ordered|paid for|hoped for); exactly what (i|we|you) (wanted|needed|need|expected|ordered|paid for|hoped for); no surprises; no nasty surprises; no more, no less; nothing more, nothing less; nothing more and nothing less; (keeps|kept|keeping) (its|their|his|her) (promise|promises|word); promise kept; true to (size|its word|their word|form); what it says on the tin
                (you get|get|got) what (you|i) (pay|paid|see|expected|wanted|ordered|asked); everything (they|it) (said|promised) *; (was|were) right; as it says; just as *; which is what *; on time as; pretty much what; built for
            """),
            "missed": listed("""
                *disappoint*; (expected|hoped for|hoping for|was expecting|expecting|hope for|wanted|hoped) … (more|better|something else|much more|higher); (higher|greater|high) hopes; i expected … (got|was|but|instead); expected a *; (you'd|you would) (think|expect) *; had hoped; hoped for
                (worse|slower|smaller|louder|later|weaker|flimsier|thinner|shorter|dearer|pricier|heavier|harder|noisier|darker|duller|rougher|more expensive|less|cheaper looking) than … (expected|described|advertised|promised|thought|hoped|pictured|stated|announced|quoted|claimed|online)
                (not|isn't|wasn't|aren't|nothing|hardly|far from|never|n't|not what|nothing like|not the) … (as|like|what|the) … (described|expected|advertised|promised|pictured|hoped|claimed|said|ordered|picture|photo|photos|i was promised|know and expect); nothing like; not what i *; looks nothing
                (let|lets|letting) (me|us) down; let-down; let down; a let down; (fails|failed|fail|doesn't|didn't|does not|did not|never) … (live up|meet|match|expectations|deliver|measure up); below … expectations; (broken|empty) promises; (didn't|doesn't) live up
                (promised|advertised|claimed|guaranteed|assured|swore|promises|claims|was told|quoted) … (but|yet|however|never|instead|getting|nobody|nothing|it's|it isn't|isn't|got|wasn't|took|had never|says|still|was three weeks)
                (promised|guaranteed|assured|swore|promise) *; (box|brochure|flyer|ad|website|leaflet|sign|packet|picture|page) (said|says|promised|claims|claimed|showed); falls short; falls well short; fell short; short of what; underwhelm*; anticlimax; false advertising; misleading; misled; not up to; not what it; ^ so much for; is what … calls it; they call; after all the (praise|hype); looks cheap; overhyped; feels cheap; for what they claim; never arrived
            """),
        },
        "reaction": {
            "2": listed("""
                (love|loved|loving|adore|adores|loves) *; adore; delight*; thrilled; ecstatic; over the moon; amazing*; fantastic*; brilliant*; excellent; outstanding; superb*; awesome; perfect; perfectly; wonderful*; incredible; incredibly; exceptional*; best … (ever|money|have|i've|bought|used|had|thing); the best; blown away; blew me away; a dream; dream; in love; wow; fab; faultless; magic; legend; legends; stunning; marvellous
                (very|extremely|really|absolutely|completely|totally|so|more than|super) (happy|pleased|satisfied|impressed|chuffed|excited|glad); game changer; (couldn't|could not|can't) (be|get) (happier|better|easier|more); gorgeous; phenomenal; flawless*; a joy; first class; first-class; 10/10; 10 out of 10; ten out of ten; 5/5; made my (day|week); hats off; indestructible; (can't|cannot) stop (grinning|smiling); grinning; above and beyond; beautifully; touched; never want to leave; wouldn't change a thing; i'm amazed; in tears; result!; number one; my heart
            """),
            "1": listed("""
                happy; pleased; satisfied; glad; content; chuffed; good; nice; nicer; friendly; helpful; decent; solid; reliable; lovely; great; impressed; fine; cracking; top; neat; tidy; spotless; sweet; fun; handy; fair play; fair; polite; patient; honest; relaxed; charm*; well; smooth*; easy; easily; quick*; prompt; fast; tasty; quiet; comfortable; clean; clear; cheap to run; simple; doddle; sorted; fixed; solved; smooth sailing; like clockwork; refunded; saved; saves; free
                (works|worked|working|runs|run|fits|lasts) (well|fine|great|nicely|perfectly|smoothly|like a charm|*); like (it|this|the|how|them); enjoy*; i prefer; prefer; no complaints; can't complain; can't fault; don't regret; well made; well built; thumbs up; recommend*; would buy again; thanks; thank you; cheers; credit; praise; win; won me over; beats; better; worth it; worth the money; worth every; loyal; trust; tempting; tempted; good move; nice touch; on time; in good hands; bargain; pleasantly; as described; lives up to; kept its word; can't go wrong; no brainer; reassured; surprised
            """),
            "-1": listed("""
                unhappy; annoy*; frustrat*; dissatisfied; (not|n't|never|nothing) (good|great|happy|impressed|ideal|satisfied|nice|helpful|reliable|amused|work|working|worth|recommend|answer|reply); poor*; bad*; slow*; slower; rude; unhelpful; overpriced; overrated; too (expensive|loud|slow|small|late|long|complicated|big|heavy|pricey|many|hard); expensive; unfortunately; sadly; shame; a pity; (slightly|somewhat|a bit|a little|bit) (disappointed|let down); inconvenient; tedious; flimsy; clunky; confusing; mediocre; meh; unreliable; broke; broken; faulty; late; noisy; irritat*; hassle; complain*; complaint; trouble; problem*; issue*; nobody; no one; not one; no announcement; ignored; ignores; unanswered; rejected; refus*; denied; invisible
                cheap (plastic|feel|feeling|build); feels cheap; wrong; missing; never (arrived|came|called|again|picked|took); crash*; leak*; crack*; snapped; dead; died; stopped (working|making); hung up; still waiting; weeks waiting; been waiting; waited; cramped; filthy; ripped; scratched; scratch*; embarrassing; ridiculous; pain; forget it; can't even; won't; fail*; rip-off; regret*; regretting; charged (twice|me|for); hard sell; pressured; tactless; cheeky; gone downhill; junk; tat; useless; beware; avoid; stay away; steer clear; don't bother; don't buy; froze; delayed; frozen; freezes; lost; rubbish; double; twice; barely; hardly; isn't; wasn't; didn't turn; brilliant.; thanks for nothing; hard pass; can't recommend; not recommended; warned; noise; suspicious; worst; painful; shady; overcharg*; fees; charges a fortune
            """),
            "-2": listed("""
                disappointed; disappointing; disappointment; gutted; terrible; horrible; awful; appalling; appalled; disgust*; disgrace*; shameful; outrage*; furious; livid; fuming; seething; raging; (absolute|total|complete|utter) (joke|disaster|garbage|rubbish|nightmare|waste|shambles|rip-off|crap|disgrace|junk); joke of; a joke; scam; scammers; once and never; never again; never ever; last time; worst *; shocking*; unacceptable; nightmare; pathetic; atrocious; abysmal; garbage; crap; dreadful; fed up; sick of; hate (it|this|them|the|mine); i hate; ridiculous; had enough; angry; anger; fraud; thieves; ashamed; shame on; disaster*; horrendous; unbelievable; lost for words; insult*; lost all *; lost all faith; solicitor; ruined; could scream; thanks for nothing; my worst enemy; bitterly; cursed; i regret ever; that's it with; so many times; can't believe it
            """),
        },
        "journey_phase": {
            "before": listed("""
                (thinking|think) (of|about) *; (considering|consider|contemplating) *; (want|wanting|wants|planning|plan|going|hoping|about|intend|looking|would like|'d like|tempted|wanted|like) to (buy|get|switch|order|book|purchase|replace|upgrade|sign|join|move|see|try|go)
                before (buying|ordering|purchasing|i|you|switching|signing|the purchase|we|committing) *; (looking|in the market|searching|shopping|hoping) (for|around|at|into); looking around; (should|shall) (i|we|you) *; (torn|deciding|undecided|choosing|decide) *; on the fence; worth (buying|getting|switching|it|upgrading|the)
                (does|has|have|did) (anyone|anybody) *; any (recommendations|experience|experiences|advice|opinions|suggestions|thoughts|good|horror stories); (anyone|anybody) *; (can|could) (anyone|anybody|someone|somebody|you) *; (comparing|compare) … (offers|prices|plans|models|quotes|tariffs); what (are|is|do|would|about) … (like|think|make|you); what's the catch
                (next|new) … (buy|purchase); got a quote; quote; quoted; still need; shortlist*; which (one|model|brand|would|is) *; what would you; might (treat|get|buy|try|go|book); i'll (probably|give|have a look|maybe) *; will probably; would love a; one day; some day; need to (measure|think|check); we'll decide; haven't (signed|decided|bought|ordered); (going|go) with; tempted; (told|suggested|recommended|pushing|warned) … (me|us) … (to|off|on); put me off; shopping list; signing up for the trial; does (it|the) (ship|cover|do|have|work|come); is (it|this|that) (safe|legit|better|any good); looking for; need (some|opinions|advice); thoughts on; how (loud|safe|good) is; discount code; catalogue; test drive; at that price; would you trust; hard pass; walked out; stand; booth; expo
            """),
            "during": listed("""
                (just|today|yesterday|finally|last night|this morning|tonight) … (ordered|bought|placed|signed|booked|arrived|picked|paid|came|opened|unpacked|preordered); (ordered|booked|bought|signed|picked up) … (yesterday|today|last night|this morning|just now); (waiting|wait|waited|waits) (for|on|at|now|since|in); (still|been|weeks|days|months) waiting; (weeks|days) … waiting
                at the (checkout|till|counter|desk|gate|airport|station|service desk|bus stop); checkout; (ordering|buying|booking|sign-up|signup|purchase|installation|onboarding|payment|pre-order|preorder) (process|page|form|button|on|from|online); (when|while) (ordering|buying|booking|paying|signing|checking); in (the|a|their|your) (store|shop|showroom|queue|waiting room); in the queue; at the (till|counter|store|shop|dealer|dealership|opening); queue
                (delivery|parcel|package|order|shipment|courier|driver|box) *; *deliver*; deliver*; shipped; shipping; ships; dispatch*; tracking; courier; parcel*; driver; arrived*; arrives; turned up; (came|here) (on|in|two|early|within|with|the next|yesterday|today|scratched|damaged); packaging; package; wrapping; wrapped; wraps; carton; unboxing; unpacked; box; right now; as i type; on board; on the (plane|train|tarmac|ferry|bus|phone to); sitting; sat (in|on|at); stood; day (one|two|three|four); hours late; connection
                test drive; salesman; saleswoman; sales (assistant|person|rep|staff|guy); fitters; fitted; fitter; installed; installation; engineer came; setting up; set up; switchover; handover; signed up (for|this|in); signed the contract; preorder*; pre-order*; confirmation; application; under review; card; paid (for|by|with|online|extra) *; left with; browse; tried … on; picked the; ordered; order; we chose; order confirmation; signed up; opening the account; pressured
            """),
            "after": listed("""
                (after|for|over|in|since|within) … (days|day|weeks|week|months|month|years|year|washes|miles|winter|update) *; (months|weeks|years|days) (in|later|now|on); years; had (the|mine|my|it|this|ours|his) *; (had|have|owned|used|using|been|riding|running) … (for|since) *; ten years; since (year|19|20|version|may|march|we|i); used (to|it); (i've|i have|we've|we have) (had|used|owned|been)
                (returned|returning|return|returns|refund|refunded|refunds); (repair|repaired|repairs|repaired); (warranty|guarantee); (broke|broken|stopped|died|failed|fails|faulty|defective|cracked|leaking|leaks|snapped|crumbles|crashing|crashes|worn|gone|went|came off|dead|down|lost); customer (service|support|care); support; hotline; helpdesk; call back; chat; (cancel|cancelled|canceled|cancelling|cancellation); (complaint|complained|complain|complaints); (bill|billing|billed|bills|invoice|invoiced|charged|charges|charging|statement); (every day|daily|everyday use|day to day|each|always)
                spare part*; (i|we) (use|wear|drive|drink|love|prefer|hate|own|switched|left); been (a customer|with|using|let down); (second|third|fifth|another) (one|pair|purchase|outage); still (works|going|working|running|looks|use|runs|makes); replacement; replaced; exchanged; renew*; update; maintenance; switched (from|to); regret*; experience with; was (great|filthy|superb|a joy|fab|the best); (is|was) (amazing|perfect|brilliant|great|lovely); (my|our|mine|hers|ours) *; (fits|works|runs|does|tastes|sounds|saves|lives|held|lasts|kept|turned out|surprised|exceeded) *; would buy again; never again; as described; expected; recommend*; disappointed; out of; claim; paid (back|out|the|up); payout; loss; account; app; owned; happy with; no complaints; can't fault; regretting; got (my|a|exactly|what) *; settled; stayed; got (me|us|myself)
            """),
        },
        "signal": {
            "self": listed("i; i'm; i've; i'd; i'll; me; my; mine; myself; we; we're; we've; us; our; ours"),
            "reader": listed(
                "you; your; you'll; you're; yourself; anyone; anybody; folks; people; everyone; who; nobody"
            ),
            "circle": listed(
                """*friend*; *colleague*; *neighbour*; *neighbor*; *brother*; *sister*; *mother*; *father*; mum*; mom*; dad*; cousin*; mate; mates; gran*; nan*; uncle*; aunt*; son; daughter; wife; husband; parents; boss; flatmate*; roommate*; kids; family; bloke; guy; in-laws; landlord; team; club; group; office"""
            ),
            "past": listed(
                "was; were; had; got; took; came; went; said; told; did; gave; sent; paid; made; left; bought; *ed; stood; rang; broke; been; kept; lost; felt; found; began; chose; knew"
            ),
            "plan": listed(
                "will; i'll; we'll; would; might; could; should; soon; maybe; probably; one day; if; next; going to; planning; want; thinking; before"
            ),
            "now": listed(
                "right now; just; today; now; tonight; this morning; yesterday; currently; at the moment; as i type; finally; still; live"
            ),
            "time_of_use": listed(
                "for … (years|months|weeks); after … (years|months|weeks|days); since; years; already; always; ever; months; used to; ago; every"
            ),
            "news": listed(
                """shares; revenue; quarter; spokesman; spokeswoman; spokesperson; founded; founder; court; ruled; announced; announce; sponsor*; analysts; hiring; apprentices; company; per cent; percent; raised; funds; merging; rival; statement; reports; denies; declined; council; opened; opening; recall*; customers; staff; plant; on (monday|tuesday|wednesday|thursday|friday|sunday); from 1 *"""
            ),
            "fault": listed(
                "broke; broken; faulty; defect*; fault*; crash*; problem*; leak*; dead; died; snapped; cracked; stopped; fail*; down; issue*; bent; torn; bald; missing; wrong; damaged; won't; error*"
            ),
            "wait": listed(
                "wait*; weeks; hours; minutes; days; late; delay*; forever; still; finally; queue; on hold; ages"
            ),
            "deny": listed(
                "not; no; never; nothing; nobody; none; without; don't; can't; won't; haven't; hasn't; hadn't; wouldn't; shouldn't; weren't; aren't; didn't; doesn't; isn't; wasn't; cannot; couldn't; hardly; barely"
            ),
            "praise": listed(
                "great; good; lovely; best; well; thanks; friendly; perfect*; really; so; very; brilliant; love*; happy; nice; quick*; easy; absolutely; better"
            ),
            "irony": listed(
                "thanks for nothing; great start; lol; bless; brilliant.; surprise surprise; cheers for; well done; congratulations; ^ so much for; sure,; fair enough; what a; nice one; oh great; good job"
            ),
            "but": listed(
                "but; however; though; although; otherwise; except; yet; still; while; just; only; shame about"
            ),
        },
    },
    touchpoints={
        "consultation": listed("""
            consult*; (sales|product|honest|great|good|expert) advice; for advice; *adviser*; *advisor*; salesman; saleswoman; sales (assistant|person|rep|staff|team|guy|people); shop assistant; (explain|explained) … (things|it|properly|to me|the); couldn't … explain; could … explain; handover; hard sell; demo; (showed|talked) … through; advised (us|me) in
        """),
        "advertisement": listed(
            "advert*; ad; ads; commercial*; billboard*; poster*; marketing; campaign*; advertised; tv spot; brochure*; catalogue; catalog; sign; slogan; logo; flyer; as advertised; they claim; leaflet*; hype"
        ),
        "website": listed(
            "website*; web site; webshop; online (shop|store|portal|account|order); homepage; web page; webpage; checkout page; checkout; site; browser; online; photos online; link; login page; button"
        ),
        "packaging": listed(
            "packag*; box; boxed; boxes; wrapping; wrapped; wraps; wrap; carton*; bubble wrap; unboxing; unpacked; label; seal"
        ),
        "trade_fair": listed(
            "trade (fair|show)*; exhibition*; expo; booth*; convention; (their|a|massive|big|the) … stand; stand; home show; fair; show floor; motor show"
        ),
        "hotline": listed("""
            *hotline*; help line; helpline*; customer (service|support|care|services); call (centre|center)*; phone support; on the phone; the phone; over the phone; support; on hold; tech support; helpdesk; help desk; chatbot; chat bot; chat; live chat; agent*; call back; called back; (called|rang|phoned|calling|mailed|emailed) … (them|back|me); hang in the queue; hung up; put me through; picked up the phone; answering machine; template reply; not even a reply; a human; reach a person; service i know; put … in touch; got a reply; call to; one email
        """),
        "mailing": listed(
            "*newsletter*; mailing*; marketing (mail|mails|email|emails); promotional (mail|email|emails); junk mail; leaflet*; flyer*; spam; emails me; email me; emails; letter; letters; the email said; unsubscribe; order confirmation; your letter; postcard"
        ),
        "invoice": listed(
            "*invoice*; bill; bills; billed; billing; charged; overcharg*; direct debit*; statement; payment reminder*; debt collector*; charging; charged (me|twice|for); keeps charging; disputed"
        ),
        "complaint": listed("""
            complaint*; complain*; *refund*; returned; returning; returns; return; return (label|process|policy); exchange; compensat*; warranty; warranty claim*; goodwill; money back; send it back; sent it back; take it back; replacement; paid … back; pay out; paid out; pay for; claim; settled; new … sent; sent me a new; no questions asked; covered the whole; deposit; get my money; waiting for (her|his|my|their) money; swapped; fixed it; fix; blamed me; repairs; sent … a courier; my money; back at my own cost
        """),
        "delivery": listed("""
            *deliver*; shipping; shipped; ships; ship; shipment*; *parcel*; *courier*; dispatch*; package arrived; arrived; arrives; arrive; tracking; driver*; postage; (here|came) … (next day|on wednesday|in five days|early|in three days|in two days|within); waiting for my; sent the wrong; turned up; fitters; forgot to send; no longer available; day later; out for delivery; in the post; left … (outside|on the doorstep|over the fence)
        """),
        "product": listed("""
            *product*; quality; build; *material*; *battery; *screen; *display; *feature*; *device*; *machine*; *model*; taste*; *durab*; *performance; *design; *sound; *noise; *unit; *defect*; faulty; broke; broken; broke down; leak*; leaking; sole; *shoes; boots; fit; fits; true to size; stitching; zip*; frame; gears; brake*; gearbox; *tyres; engine; *seats; wifi; signal; outage; line's; speed; *room; *bed; beds; pool; breakfast; food; coffee; espresso; *pizza; soup; pie; *meal; grinder; foam; suction; vacuum; kettle; iron; *washing machine; spin; dryer; *tent; jacket; dress; jumper; coat; bag; backpack; *drill; torch; lamp; table; sofa*; *mattress*; armchair; kitchen; *instructions; manual; *update; *version; software; *backup; *server; camera; phone; telly; speakers; headphones; *amp; kit; gadget; thing; stuff; goods; item; course; paint; eyeshadow; shampoo; mask; cream; stains; car; bike; scooters; heat pump; panels; boiler; heating; heater; *print*; works; working; runs; quiet; loud; solid; sturdy; smooth; waterproof; dry; colour; color; hinge; handle; strap; seal
        """),
        "price": listed("""
            *price*; pricing; pricey; cost*; *expensive; *cheap*; *cheaper; value for money; overpriced; *fee; *fees; *discount*; affordab*; *tariff*; worth the money; *bargain; good value; quid; dollars; euros; pounds; money; on offer; budget; *rate; *rates; interest; quote; paying double; pay extra; own cost; ten quid; penny; half price; overpaying; a fortune; free; while the sale; rip-off; deposit; a month
        """),
        "store": listed(
            "store*; shop; shops; branch*; showroom*; dealership*; dealer*; outlet*; retail; till; in-store; checkout counter; service desk; queue at; restaurant; staff; manager; waiter; counter"
        ),
        "app": listed("app; apps; mobile app; the app's; app update"),
        "contract": listed("""
            *contract*; subscription*; subscri*; *cancel*; notice period; *terms; terms and conditions; small print; fine print; minimum term; auto-renew*; *renewal; renewing; *plan; policy; signing; signed; sign up; close the account; exit fee; application; extended warranty; locked in; clause
        """),
    },
    comparisons=listed("""
        (better|worse|cheaper|pricier|faster|slower|friendlier|quieter|louder|nicer|easier|more|less|rather|longer|sturdier|smoother|stronger|weaker|good|below|above) … (than|as|for|below|the)
        (compared|comparison|contrast|unlike|instead|versus|vs|over|next|alternative) *; (switched|switching|moved|changed|came|swapped|left|moving) … (from|to); (torn|choosing|decide|deciding|choice|difference|shortlist|forth|went back) *; whereas; while; (as|so) … as; on the other hand; no comparison; next to; alternative to; beats; beat; ahead of; or; prefer; planned on; stick with; give me; better; cheaper; quoted; may have; get a; save up
    """),
    negators=frozenset(
        {
            "not",
            "no",
            "never",
            "n't",
            "don't",
            "doesn't",
            "didn't",
            "isn't",
            "wasn't",
            "aren't",
            "weren't",
            "won't",
            "wouldn't",
            "can't",
            "cannot",
            "couldn't",
            "hardly",
            "barely",
            "neither",
            "nor",
            "without",
            "haven't",
            "hasn't",
            "ain't",
            "far from",
        }
    ),
    examples=(
        ("I would recommend them to everybody.", "recommendation", "recommends"),
        ("I cannot recommend this shop.", "recommendation", "warns"),
        ("Stay away from this company!", "recommendation", "warns"),
        ("Can anyone recommend a good grinder?", "recommendation", "seeks"),
        ("A colleague recommended the tariff to me.", "recommendation", "relays"),
        ("My neighbour has the same contract and is still waiting.", "word_of_mouth", "second_hand"),
        ("I bought the grinder in May.", "word_of_mouth", "first_hand"),
        ("I have told all my friends about it.", "word_of_mouth", "told_others"),
        ("It exceeded my expectations.", "expectation", "exceeded"),
        ("Works as described.", "expectation", "met"),
        ("I expected more.", "expectation", "missed"),
        ("I am thrilled with it.", "reaction", "2"),
        ("Absolutely appalling.", "reaction", "-2"),
        ("We are thinking of switching.", "journey_phase", "before"),
        ("I am still waiting for the parcel.", "journey_phase", "during"),
        ("After three months it was faulty.", "journey_phase", "after"),
    ),
)
