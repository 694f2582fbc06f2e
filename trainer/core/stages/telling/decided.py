"""What the person decided themselves, or nobody did: an offer accepted or declined, one on hold."""

import re

from trainer.core.stages.telling.came import ACCEPTED, ENDED, FROZEN

_ADVERBS = (
    r"(?:(?:just|already|finally|actually|now|then|decided to|had to|have to|chose to|going to) )*"
)
_ME = rf"\b(?:i|we)(?:'ve|'m| have| had| am| will|'ll)? {_ADVERBS}"
_ELIDED = r"(?:^|(?<=offer )(?:but|and) |(?<=job )(?:but|and) |(?<=offer, )(?:but|and) )"
_I = rf"(?:{_ELIDED}{_ADVERBS}|{_ME})"
"""The same where they don't name themselves: `an offer, but turned it down`."""
_A_JOB = r"(?:offer|job|position|role|contract)"
_IT = rf"(?:it|this|that|them|her|him|(?:the|their|that|an?|this) (?:\w+ )?{_A_JOB})\b"
_MYSELF = rf"{_ME}(?<!am )(?<!'m )"
_THEM = (
    r"(?!(?:by|for|at|after|in|on|from|because|again|to|over|with|without|and|but|or|that|it|it's"
    r"|me|my|us|an?|the|nothing|none|nobody|flat|again|out|outright|tonight|\w+ly|\w+day"
    r"|their|this|his|her|what|when|as|just|already)\b)"
    r"(?!.*\b(?:interview|round|meeting|call|chat|invit\w*|decision|answer|rejection|time|date|day)"
    r"\b)[\w'&.-]+(?: (?!(?:for|at|by|because|and|but)\b)[\w'&.-]+)?(?: (?:offer|job))?$"
)
"""A company whose offer it was, all there is behind: `declined boreal`, `took acme's offer`."""
_ENDED = re.compile(
    rf"(?:^{_ADVERBS}|{_MYSELF})(?:declined|said no to) {_THEM}"
    rf"|{_MYSELF}(?:refused|turned down) {_THEM}"
    rf"|{_I}(?:declin(?:ed?|ing)|reject(?:ed|ing)?|refus(?:ed?|ing)|turn(?:ed|ing)? down) {_IT}"
    rf"|{_I}turn(?:ed|ing)? {_IT} down\b|{_ME}(?<!am )(?<!'m )(?:declined|refused)(?=$)"
    rf"|{_ME}(?:pull(?:ed|ing)? out|bow(?:ed|ing)? out|dropp?(?:ed|ing)? out|back(?:ed|ing)? out"
    r"|said no\b(?! one)|(?:took|take|taking) myself out\b)"
    rf"|{_ME}decided (?:against {_IT}|not to (?:take|accept) {_IT})"
    rf"|{_ME}walked(?: away)?(?=$|[,.;])"
    rf"|{_I}told (?:them|her|him) (?:thanks,? but )?no(?=$|[,.;]| thanks| to\b)"
    rf"|\b(?:i|we) (?:don't|do not|didn't|did not|won't|will not) (?:want|take|accept) {_IT}"
    r"(?! yet| so far)|(?:n't|not) think (?:that )?(?:i|we)(?:'ll| will|'d| would)? (?:take|accept)"
    rf" {_IT}"
    rf"|\b(?:i'm|i am|we're|we are) not (?:going to )?(?:take|taking) {_IT}"
    rf"|{_ME}(?:took|accepted|have|got) (?:another|a different) {_A_JOB}\b"
    r"|\bstay(?:ing)? (?:(?:at|with|in) my (?:current|old|present)|where i am)\b"
    rf"|{_ME}withdraw(?:ing)?\b|{_I}withdrew\b(?! (?:the|their|my|that) offer)|{_ME}withdrawn\b"
)
_WILL = (
    r"(?<!n't think )(?<!not think )(?<!should )(?<!shall )(?<!can )(?<!could )(?<!do )(?<!if )"
    r"(?<!maybe )(?<!perhaps )(?<!whether )"
    r"\b(?:i|we)(?:'ll| will|(?:'?m| am)? (?:going to|gonna))?(?: gladly)?"
)
"""With what begins what somebody is about to do; not what they ask, or don't think that they do."""
_ACCEPTED = re.compile(
    rf"(?:^{_ADVERBS}|{_MYSELF})(?:accepted|signed with|said yes to) {_THEM}"
    rf"|{_I}(?:accept(?:ed|ing)|sign(?:ed|ing)|taking|took|said yes to) (?!that (?:i|they)\b){_IT}"
    rf"|{_WILL} (?:take|accept) {_IT}(?! (?:they|you|she|he|it|that|from)\b)"
    rf"|{_WILL} (?:accept|say yes)(?=$|[,.;!])"
    rf"|{_ME}(?:accepted|signed|said yes)(?=$)"
    r"|^accepted$|\bi start (?=on\b|in\b|next\b|\w+day\b|there\b|the \d"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)"
)
_WHAT = r"(?:position|job|role|opening|req|requisition|headcount|hiring|search|project)"
_HAS = r"(?:'s|'re| is| was| has| have| are| got| been)*"
_FROZEN = re.compile(
    rf"\b(?:{_WHAT}|it|they){_HAS}(?: (?:now|currently|put|temporarily|all))*"
    r" (?:frozen|on hold|paused|suspended|froze)\b"
    rf"|\b{_WHAT} (?:does|do)(?:n't| not) exist\b|\bno (?:budget|funding|money) for (?:it|this|that"
    rf"|(?:the|that|this|my) {_WHAT})\b|\bstop(?:ped|ping)? (?:all )?hiring\b|\bhiring stop\b"
    r"|\bhiring freeze\b|\bfroze (?:the|that|this|all|hiring)\b|^on hold$"
    r"|\bput (?:it|this|all|everything|things|the \w+)(?: now)? on hold\b"
    r"|(?:\bnot|n't|\bno longer)(?: going to)? hir(?:e|ing)(?: (?:anyone|anybody|any ?more|now"
    r"|right now|after all|at the moment|at all|this year))*(?=$|[.,;])"
    rf"|\b{_WHAT}{_HAS} (?:cut|cancell?ed|eliminated|closed|gone)\b"
    rf"|\b(?:cut|cancell?ed|eliminated|closed|scrapped|axed) (?:the|that|this|my) {_WHAT}\b"
)


def decided(said: str) -> str:
    """Return what was decided of an offer, or a position, by what is told in small letters.

    Empty where nothing is told of it.

    >>> decided("i got an offer but declined it"), decided("they declined"), decided("it's on hold")
    ('ended by you', '', 'a position on hold')
    """
    ways = ((ENDED, _ENDED), (ACCEPTED, _ACCEPTED), (FROZEN, _FROZEN))
    return next((meant for meant, phrases in ways if phrases.search(said)), "")
