"""The words that grading knows by heart: data, one list a rule."""

LIGHT = frozenset(
    """
    a about also am an and any are as at be because been being but by can could did do does doing
    done for from had has have having he her here hers herself him himself his i if in into is it
    its itself just may me might mine must my myself of on or our ours ourselves please pm quite
    rather really shall she should so some than that the their theirs them themselves then there
    these they this those through to too up upon us very was we well were will with would you your
    yours yourself 's 'd
    """.split()
)
"""Words that weigh half (G8)."""

_VERBS = (
    "am are be been being is was were",
    "had has have having",
    "did do does doing done",
    "can could may might will would",
    "must should",
)
VERBS = {word: kind for kind in _VERBS for word in kind.split()}
"""Light words that carry a line, each with those of its kind: it says another thing where a word of
another kind, or a heavy one, stands for it ("do I need your support"), but not with *could* for
*can* (G13)."""

NEGATIONS = frozenset(
    """
    not no never none nobody nothing nowhere neither nor without hardly barely scarcely non
    """.split()
)
"""Words that turn a meaning round (G12a); `non` for what a hyphen splits: non-profit."""

_OPPOSITES = """
    strong/weak strength/weakness strengths/weaknesses stronger/weaker hire/fire next/last
    next/previous first/last before/after more/less most/least much/little many/few better/worse
    best/worst yes/no always/never with/without inside/outside within/outside within/without
    start/finish start/end begin/end up/down in/out to/from above/below over/under front/back
    short/long big/small bigger/smaller safer/riskier hard/easy harder/easier raise/lower raise/cut
    join/leave stay/leave win/lose pass/fail agree/disagree like/dislike succeed/fail get/leave
    getting/leaving getting/quitting
    success/failure early/late sooner/later earlier/later high/low higher/lower highest/lowest
    right/wrong all/none everything/nothing something/nothing anything/nothing everyone/nobody
    same/different internal/external increase/decrease ask/answer ask/tell give/take buy/sell
    employer/employee interviewer/interviewee interviewer/candidate old/new true/false
    advantage/disadvantage minimum/maximum remember/forget accept/reject accept/refuse
    accept/decline open/close open/closed for/against gain/loss pro/con pros/cons
    well/badly well/poorly well/wrong well/terribly smoothly/badly smoothly/terribly usually/seldom
    usually/rarely frequently/rarely frequently/seldom correctly/wrongly correctly/wrong
    loudly/quietly about/over about/under almost/over nearly/over about/exactly almost/exactly
    roughly/exactly good/bad if/unless support/oppose supporting/opposing forward/backward
    forward/back forwards/backwards ahead/behind ahead/back permanent/temporary
    permanently/temporarily today/tomorrow today/yesterday tonight/tomorrow noon/midnight
    morning/afternoon morning/evening morning/night afternoon/evening afternoon/night
    remote/onsite remote/office remotely/onsite great/terrible great/awful get/lose getting/losing
    hire/reject hiring/rejecting emphasize/hide emphasizing/hiding elaborate/omit excited/nervous
    excited/bored excited/worried
    anything/everything totally/partly totally/partially completely/partly entirely/partly
    recommend/discourage recommend/oppose continue/stop continue/cease become/remain keep/lose
    improve/worsen help/hurt help/hinder always/rarely always/seldom often/rarely often/seldom
    everybody/nobody somebody/nobody someone/nobody both/neither either/neither full/part
    full/empty whole/part manager/employee same/opposite many/one all/some
    alone/together public/private initial/final local/global likely/unlikely on/off
    he/she him/her his/her his/hers himself/herself am/pm once/twice met/unmet fit/unfit
    by/after by/since on/before on/after at/before at/after until/after until/since before/since
    except/including except/even but/including doubled/halved double/half double/halve
    like/hate enjoy/hate enjoy/dislike love/dislike happy/sad happy/upset simple/hard
    simple/complicated calm/nervous confident/nervous confident/unsure proud/ashamed
    ready/unprepared busy/free busy/available close/far now/later soon/later this/next this/last
    increase/reduce increase/cut grow/shrink grew/shrank add/remove build/destroy create/destroy
    earn/lose earned/lost gained/lost arrive/depart send/receive teach/learn lead/follow quiet/loud
    trust/doubt believe/doubt certain/doubtful allow/forbid helpful/useless necessary/optional
    required/optional together/apart together/separately alike/different always/sometimes
    often/sometimes hourly/daily daily/weekly daily/monthly weekly/monthly weekly/yearly
    monthly/yearly yesterday/tomorrow problem/solution advantage/drawback profit/loss
    approve/reject approve/deny confirm/cancel confirm/deny keep/drop keep/quit stay/quit stay/go
    join/quit remain/leave less/greater lower/greater
    most/few lose/save losing/saving lost/saved spend/save spending/saving spent/saved
    """

OPPOSITES = frozenset(frozenset(pair.split("/")) for pair in _OPPOSITES.split())
"""Words that say the reverse of one another (G12d), beside those of the list that is read."""

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_UNITS = frozenset("seconds minutes hours days weeks months years".split())
SPANS = _UNITS | {unit.removesuffix("s") for unit in _UNITS}
"""What time is counted in: `in two weeks` is ahead, `two weeks ago` is past (G12d)."""
SCANT = frozenset({"few", "little"})
"""Words that with an *a* before them are some, and without it hardly any (G12d)."""
POINTED = frozenset("the this that these those my your his her its our their".split())
"""Words before such a one with which it's neither: `the few that stay`, `my little brother`."""
MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    """.split()
)
"""What stands in a date beside its day (G3)."""
CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds"}
"""Signs that are read after the number they stand before (G3)."""


def _reversed() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    days = frozenset(day + end for day in _DAYS for end in ("", "s"))
    for group in (*OPPOSITES, days, _UNITS, MONTHS, frozenset(CURRENCIES.values())):
        for word in group:
            found[word] = found.get(word, frozenset()) | (group - {word})
    return found


REVERSED = _reversed()
"""Each of these words, and those that can't stand for it: its reverse, another day (G12d)."""

_REFUSALS = """
    refuse refuses refused refusing avoid avoids avoided avoiding fail fails failed failing
    stop stops stopped stopping refrain refrains refrained refraining decline declines declined
    declining reject rejects rejected rejecting deny denies denied denying prevent prevents
    prevented preventing forbid forbids oppose opposes opposed opposing cease ceases ceased quit
    quits unable unwilling against unless hesitate hesitates hesitated hesitating reluctant
    withhold withholds withheld withholding skip skips skipped skipping block
    blocks blocked blocking lose loses losing lack lacks lacked lacking
    """

REFUSALS = frozenset(_REFUSALS.split())
"""Words that say no without being a negation: they count as one where they are added (G12a)."""

TURNING = frozenset(
    """
    than to from not before after over instead until by for with into in on at of about never
    without
    """.split()
)
"""Light and other words that give what stands on their two sides a direction (G12d)."""

BEING = frozenset("am is are was were be been being get got".split())
"""What stands before a verb that is done to somebody."""
SUBJECTS = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
OBJECTS = {whom: who for who, whom in SUBJECTS.items()}
"""Who does what a verb says, and the same whom it is about."""
POINTING = frozenset("a an the my your his her its our their this that these those".split())
"""What may stand between a verb and whom it is about."""
WHOM = frozenset("me you him her us them anyone someone somebody everyone everybody".split())
"""Whom a verb may be about."""
JOINING = frozenset("and or but nor so".split())
"""Over these two words may change places."""

PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
"""What before a word makes its opposite (G12d)."""

NO_PREFIX = frozenset(
    """
    improve improves improved improving impress impressed import impose inform informed intend
    intends intended inside income insure insured instead inspire invent invest invested display
    displays discover discovered discount discharge dispose dismiss dissolve distract until uniform
    universe indeed invoice invite inspect instance install intense intent involve issue impact
    impart impair implied inquest inset intake input
    """.split()
)
"""Words that only look like the opposite of what stands after such a prefix."""

_PERSONS = (
    "i me my mine myself we us our ours ourselves",
    "you your yours yourself yourselves",
    (
        "he him his himself she her hers herself they them their theirs themselves"
        " anyone anybody someone somebody everyone everybody"
    ),
)

PERSONS = {word: number for number, group in enumerate(_PERSONS) for word in group.split()}
"""Who is spoken of: the speaker, the one spoken to, others (G12d)."""
THEY = 2
"""Others, among those."""

TITLES = frozenset({"mr", "ms", "mrs", "miss", "dr", "prof", "mx", "sir", "madam"})
"""What stands before a name, after `ALIASES` (G3, G11)."""

LADIES = frozenset({"ms", "mrs", "miss"})
"""Titles that may be taken for one another (G11)."""

AFTER_A_NAME = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"})
"""What stands after a name and weighs nothing (G11)."""


ALIASES = {
    "mister": "mr",
    "missus": "mrs",
    "doctor": "dr",
    "professor": "prof",
    "okay": "ok",
    "noone": "nobody",
    "min": "minutes",
    "mins": "minutes",
    "secs": "seconds",
    "hrs": "hours",
    "yrs": "years",
    "wks": "weeks",
    "pct": "percent",
    "tues": "tuesday",
    "weds": "wednesday",
    "thurs": "thursday",
    "jan": "january",
    "feb": "february",
    "apr": "april",
    "jun": "june",
    "jul": "july",
    "aug": "august",
    "sep": "september",
    "sept": "september",
    "oct": "october",
    "nov": "november",
    "dec": "december",
}
"""Spellings of one word (G3)."""

SAME = """
    who/whom until/till/til toward/towards among/amongst while/whilst someone/somebody
    anyone/anybody everyone/everybody noon/midday/twelve
    """.split()
"""What is the same word, whichever of these it is (G3)."""

IN_OTHER_WORDS = """
    half an hour/thirty minutes | half a year/six months | a fortnight/two weeks | a dozen/twelve
    a quarter of an hour/quarter of an hour/fifteen minutes | tonight/this evening
    three quarters of an hour/45 minutes | an hour and a half/one and a half hours/ninety minutes
    a year and a half/one and a half years/eighteen months
    """.replace("\n", "|").split("|")
"""What says as much in other words (G10)."""

SIGNS = {"&": "and", "%": "percent", "#": "number"}
"""Signs that are read as words (G3)."""

_SOUNDS = """
    to/too then/than your/you're its/it's their/there their/they're there/they're here/hear
    role/roll weak/week way/weigh see/sea whose/who's right/write through/threw piece/peace
    lead/led principal/principle whether/weather by/buy by/bye in/inn so/sew so/sow
    or/oar or/ore be/bee hi/high do/due i/eye affect/effect affects/effects time/thyme
    complement/compliment patience/patients presence/presents poor/pour trust/trussed
    chance/chants style/stile tense/tents facts/fax more/moor use/yews while/wile wear/ware
    place/plaice staff/staph step/steppe moral/morale discreet/discrete learned/learnt
    """


_SLIPS = """
    form/from minutes/minuets trail/trial quite/quiet lose/loose losing/loosing manager/manger
    managers/mangers advice/advise breath/breathe paid/payed signing/singing things/thins
    though/through though/thought thought/through were/where casual/causal untied/united of/off
    use/sue line/lien for/fro
    """
"""Words that a slip of the hand makes of one another, and that nobody would say instead (G6)."""


def _partners() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for pair in (*_SOUNDS.split(), *_SLIPS.split()):
        one, other = pair.split("/")
        found[one] = (*found.get(one, ()), other)
        found[other] = (*found.get(other, ()), one)
    return found


EQUAL_SOUNDS = _partners()
"""Words that cannot be told apart on the telephone, beside those of the list that is read, and
usual slips (G6)."""

HEARD = {"no": ("know",), "two": ("to", "too")}
"""What may be said for a word, and not the other way round: *no* for *know* (G6)."""

UNHEARD = frozenset({"two"})
"""Words of which nothing that sounds the same is forgiven: a number is lost with them."""

_ENGLISH = """
    centre/center theatre/theater defence/defense licence/license practise/practice
    programme/program judgement/judgment grey/gray fulfil/fulfill enrol/enroll
    fulfilment/fulfillment enrolment/enrollment instalment/installment skilful/skillful
    """

ENGLISH = dict(pair.split("/") for pair in _ENGLISH.split())
"""British spellings that no ending explains, and the American ones (G6)."""
