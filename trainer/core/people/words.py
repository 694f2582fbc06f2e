"""The words that stand around names, one list for each thing that they are."""

from trainer.core.firms import FIRM

ARTICLES = frozenset("the a an some another this that".split())
WHOSE = frozenset("my her his their our its your".split())
OPENING = ARTICLES | WHOSE
"""With what begins that tells what somebody is: `the director`, `her boss`."""
OWNERS = frozenset("hers his theirs mine ours yours".split())
WHO = frozenset("who whose that".split())
PLACING = frozenset("of at from in for".split())
"""Words after which a name is that of a place or a field: `from Acme`, `of Sales`."""
LINKS = PLACING | frozenset("with on".split())
"""What joins two things: what somebody is, and where or with whom."""
SEVERAL = frozenset({"and", "or", "&", "+", "/"})
"""What makes more than one person's name of two."""

SOMEBODY = frozenset("somebody someone".split())
COUNTS = frozenset("one two three four five six several".split())
TOGETHER = frozenset("team panel committee board".split())
GROUPS = TOGETHER | frozenset("hr human resources hiring department office".split())
HEADS = frozenset("ceo cto cfo coo cio cmo cpo president founder co-founder owner".split())
"""Offices of a whole company; any other is of a department: `VP of Sales`."""
AFAR = frozenset({"recruiter", "headhunter"})
"""Those who often work for another company than the one that hires."""
CAPITALS = frozenset("hr vp svp evp ceo cto cfo coo cio cmo cpo gm".split())
"""Offices that are written in capitals."""
OFFICES = (
    HEADS
    | CAPITALS
    | AFAR
    | GROUPS
    | SOMEBODY
    | frozenset(
        "manager director lead head boss chief officer coordinator supervisor interviewer partner"
        " engineer counsel assistant specialist colleague coworker".split()
    )
)
"""Words that say what somebody is, and not who."""
SOMEONE = frozenset(
    "lady guy gal man woman person gentleman people folks girl boy peer friend mentor deputy"
    " developer designer lawyer accountant analyst consultant secretary executive exec"
    " teammate superior employee staff member rep representative other bosses men women ladies"
    " successor predecessor associate expert boss's neighbor teacher"
    " principal dentist nurse husband wife spouse fiance fiancee son daughter brother sister"
    " mother father mom dad uncle aunt cousin nephew niece brother-in-law sister-in-law son-in-law"
    " daughter-in-law mother-in-law father-in-law".split()
)
"""Words that say what somebody is, beside offices; among small letters none is a name."""
FIELDS = frozenset(
    "sales operations ops marketing finance accounting legal hr human resources it engineering"
    " product design support customer success service people talent acquisition recruiting"
    " recruitment research development r&d data security logistics purchasing procurement training"
    " technology quality production strategy communications pr business technical nursing and &"
    " hq headquarters corporate home work global field".split()
)
"""Words of departments; a company's name has another one, too."""
RANKS = frozenset(
    "senior junior general vice deputy assistant associate executive managing regional district"
    " area branch store plant warehouse shift floor ward unit clinic project program account"
    " school office night".split()
)
"""Words before an office that say which one: `general manager`."""

SHORTENED = frozenset("mr ms mrs dr prof mx".split())
"""Titles that end in a period."""
CALLINGS = frozenset(
    "father sister coach captain rabbi pastor officer reverend rev sergeant sgt lieutenant lt"
    " colonel col senator congressman congresswoman".split()
)
"""What stays before a name, as titles do: nobody is called `Coach` alone by a stranger."""
INSIDE = frozenset("al bin da de del della den der di dos du el la le ter van von y zu".split())
"""Words inside a person's name that are often not capitalized."""
PARTICLES = INSIDE | frozenset("and at for in of the".split())
"""The same inside the name of a person or a company."""
STAYING = frozenset("jr sr ii iii iv".split())
"""What stays behind a name; a degree does not."""

KINDS = frozenset(
    "company firm startup start-up business bank hospital clinic school college university agency"
    " nonprofit non-profit charity organization store shop restaurant hotel chain".split()
)
"""Words that say what kind of company one is."""
BUSINESSES = (
    FIRM
    | KINDS
    | frozenset(
        "mutual insurance group corporation holdings industries enterprises technologies systems"
        " solutions services logistics freight consulting consultants software labs laboratories"
        " health healthcare medical pharmacy pharmaceuticals capital financial finance realty"
        " properties construction manufacturing airlines motors foods media studios ventures"
        " foundation institute academy center centre".split()
    )
)
"""Words in the names of companies that hardly anybody is called."""

PLACES = tuple(
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii"
    "|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan"
    "|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico"
    "|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island"
    "|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia"
    "|Wisconsin|Wyoming|Boston|Chicago|Los Angeles|San Francisco|San Diego|San Jose|Seattle"
    "|Portland|Denver|Austin|Dallas|Houston|San Antonio|Phoenix|Las Vegas|Atlanta|Miami|Orlando"
    "|Tampa|Charlotte|Raleigh|Nashville|Memphis|Detroit|Cleveland|Columbus|Cincinnati|Pittsburgh"
    "|Philadelphia|Baltimore|Brooklyn|Manhattan|Queens|Oakland|Sacramento|Minneapolis|Milwaukee"
    "|St\\.? Louis|Kansas City|New Orleans|Salt Lake City|Indianapolis|Toronto|Vancouver|Montreal"
    "|Ottawa|Canada|Mexico|London|Dublin|Paris|Berlin|Munich|Vienna|Zurich|Madrid|Amsterdam|England"
    "|Ireland|Scotland|Germany|France|Spain|Italy|India|Bangalore|Mumbai|China|Japan|Tokyo"
    "|Singapore|Sydney|Melbourne|Australia|Brazil|Europe|the (?:US|UK|USA|States|city|Bay Area)"
    "|NYC|LA|SF|D\\.?C\\.?".split("|")
)
"""Where a company may be, as patterns: `in Boston` is no part of its name, `in Need` may be."""


def bare(word: str) -> str:
    """Return a word as it is looked up: without signs, in small letters."""
    return word.strip(".,;:!?()").casefold()
