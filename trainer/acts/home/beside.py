"""What is told beside the interview that is shown: others, an interview today, what comes last."""

from collections.abc import Iterator

from trainer.acts.context import Context
from trainer.acts.desk import Desk
from trainer.acts.typed import key_or
from trainer.core.log.events import today
from trainer.core.outlook.first import First
from trainer.core.stages.notes import notes
from trainer.core.stages.onward import (
    awaited,
    finished,
    had_all,
    had_lately,
    meeting,
    meeting_next,
    silent,
    standing,
    to_hear,
    undated_next,
)
from trainer.core.stages.promised import promised
from trainer.core.stages.several.whose import LEADS_TO
from trainer.core.stages.stages import Stage, companies
from trainer.core.stages.telling.came import ON
from trainer.core.value import replace
from trainer.rows.asked.result import time_to_ask
from trainer.rows.home.beside import (
    NOTE_IT,
    NOTES_KEPT,
    after_all,
    ahead,
    another,
    came_of,
    meets,
    next_comes,
    stands,
    unnoted,
)
from trainer.rows.home.view import PLAIN_DAYS, Home, Situation

ENTER = "press Enter"
READ = "trainer read --page --stage {}"


def with_others(context: Context, desk: Desk, first: First, view: Home) -> Home:
    """Return home with a sentence for all that is told beside the interview it shows."""
    now, stages = desk.now, desk.stages
    tomorrow = meeting_next(stages, now, view.stage)
    met = next(iter((*meeting(stages, now), *tomorrow)), None)
    over = view.situation in PLAIN_DAYS and desk.wish is None and had_all(stages, now)
    had = had_lately(stages, now) if over else None
    own = met is not None and met == view.stage and view.situation is not Situation.AFTER
    own_day = view.met and view.situation in PLAIN_DAYS
    noted = met is not None and bool(notes(desk.live, met.name))
    at = (
        (
            _meets(
                context, desk, met, how=ENTER if own and own_day else "type c" if own else "type v"
            ),
        )
        if met
        else ()
    )
    hears = to_be_heard(desk, first)
    finished_ = over and finished(stages, now)
    leads = LEADS_TO.get(had.result, "") if had and not hears else ""
    enter = "b" if had and hears else "d" if leads else "a" if had and had.result == ON else ""
    last = _last(context, desk, had, home=True, enter="" if finished_ else enter) if over else ()
    kept = _kept(desk, view.stage)
    asked = (came_of(hears, how=NOTE_IT),) if hears and not over else ()
    open_ = () if over else _standing(context, desk, type_="type ", note=NOTE_IT)
    others = (*_to_note(first), *at, *kept, *asked, *_others(context, desk, first), *open_, *last)
    view = replace(view, others=others, meets=met.name if met else "", noted=noted, over=over)
    view = _open(desk, view, hears)
    chosen = desk.wish is not None and not first.notes
    several = not chosen and sum(each.wanted(now) for each in stages) > 1
    view = replace(view, several=several, apart=companies(stages) > 1)
    view = replace(view, stages=stages, scripts=desk.shelf.ids)
    if over:  # what is shown of one that was had is of no use to anybody now
        view = replace(view, stage=None, call=None, met=False)
    no_day = undated_next(stages, now) if over and not had else None
    view = replace(view, finished=finished_, leads=leads, undated=no_day.name if no_day else "")
    return _after_had(view, asks=finished_ or bool(enter)) if had else view


def _open(desk: Desk, view: Home, hears: Stage | None) -> Home:
    """Return home with the interviews of which an answer may come, and by which day."""
    awaits = silent(desk.stages)
    view = replace(view, hears=hears.name if hears else "", awaits=awaits.name if awaits else "")
    open_ = hears or awaits
    return replace(view, promised=promised(desk.live, open_, view.now)) if open_ else view


def _kept(desk: Desk, shown: Stage | None) -> tuple[str, ...]:
    """Return that there are notes on a call, on the evening before the interview after it."""
    eve = shown if shown in meeting_next(desk.stages, desk.now, None) else None
    return (NOTES_KEPT,) if eve and notes(desk.live, eve.name) else ()


def _after_had(view: Home, *, asks: bool) -> Home:
    """Return home after an interview; where nothing is asked, Enter practices: it adds nothing."""
    return replace(view, had=asks, idle="", done=view.done and not asks)


def to_be_heard(desk: Desk, first: First) -> Stage | None:
    """Return the interview of which it's asked what came of it: not before a call is noted."""
    return None if first.over or desk.wish is not None else to_hear(desk.stages, desk.now)


def today_beside(context: Context, desk: Desk, first: First) -> tuple[str, ...]:
    """Return the same of an interview that is today, and of what comes last, for `today`."""
    tomorrow = meeting_next(desk.stages, desk.now, desk.stage)
    met = next(iter((*meeting(desk.stages, desk.now), *tomorrow)), None)
    if met:
        at = _meets(context, desk, met, how=key_or("v", READ.format(met.name)))
        return at, *_standing(context, desk, type_="trainer ")
    had, hears = had_lately(desk.stages, desk.now), to_be_heard(desk, first)
    note = key_or("b", f"trainer debrief {had.name}") if had else ""
    if had_all(desk.stages, desk.now):
        noted = hears or not first.over  # else the call is noted first
        return _last(context, desk, had if noted else None)
    asked = (came_of(hears, how=note),) if hears else ()
    return *asked, *_standing(context, desk, type_="trainer ")


def _last(
    context: Context, desk: Desk, had: Stage | None, *, home: bool = False, enter: str = ""
) -> tuple[str, ...]:
    """Return what may come once all was had: an interview that has no day here is still to come.

    `enter`: the key of home whose thing Enter does there.
    """

    def how(key: str, command: str) -> str:
        if home and key == enter:
            return ENTER
        return f"type {key}" if home else key_or(key, command)

    add = how("a", "trainer interview add")
    if had is None and (undated := undated_next(desk.stages, desk.now)):
        change = f'trainer interview edit {undated.name} --interview "Wed 5pm"'
        return next_comes(undated, how=how("m", change)), another(add)
    note = how("b", f"trainer debrief {had.name}") if had else ""
    done = not any(each.unnoted(desk.now) or awaited(each, desk.now) for each in desk.stages)
    leads = LEADS_TO.get(had.result, "") if had else ""
    practice = ENTER if enter == "d" else f"{'type' if home else 'trainer'} drill {leads}"
    ask = _to_ask(context, desk, had) if had else ""
    told = after_all(had, practice=practice, add=add, note=note, done=done, ask=ask)
    return *_also_waiting(context, desk, had, type_="type " if home else "trainer "), *told


def _also_waiting(
    context: Context, desk: Desk, had: Stage | None, *, type_: str
) -> tuple[str, ...]:
    """Return that another answer is awaited than that of the interview which was had last."""
    other = silent(desk.stages)
    if other is None or other == had or not awaited(other, desk.now):
        return ()
    note = f"trainer debrief {other.name}"
    return (stands(other, type_=type_, note=note, ask=_to_ask(context, desk, other)),)


def to_ask(context: Context, desk: Desk) -> Stage | None:
    """Return the interview of which it's time to ask what came of it; None: of none."""
    stage = silent(desk.stages)
    return stage if stage and _to_ask(context, desk, stage) else None


def overdue(context: Context, desk: Desk) -> str | None:
    """Return the interview whose answer was to come by now, so it's time to ask; None: none is."""
    stage = to_ask(context, desk)
    return stage.name if stage else None


def _to_ask(context: Context, desk: Desk, stage: Stage) -> str:
    """Return that it's time to ask for an answer that was to come by now; else nothing."""
    now = context.local_now()
    return time_to_ask(stage, now, promised(desk.live, stage, now))


def _standing(context: Context, desk: Desk, *, type_: str, note: str = "") -> tuple[str, ...]:
    """Return what stands open beside what is ahead, where no interview was chosen."""
    found = standing(desk.stages, desk.now) if desk.wish is None else None
    how = note or (f"trainer debrief {found.name}" if found else "")
    if found is None:
        return ()
    return (stands(found, type_=type_, note=how, ask=_to_ask(context, desk, found)),)


def _meets(context: Context, desk: Desk, stage: Stage, *, how: str) -> str:
    at = stage.interview
    local = at.astimezone(context.zone) if at else context.local_now()
    noted = bool(notes(desk.live, stage.name))
    day = "Tomorrow" if today(local) > today(context.local_now()) else "Today"
    return meets(stage, local, day=day, twelve=context.twelve, how=how, noted=noted)


def _to_note(first: First) -> Iterator[str]:
    """Yield a sentence for each other call that waits to be noted; `b` notes the first of all."""
    for number, each in enumerate(first.over):
        if number or not first.notes:
            yield unnoted(each.stage, begun=each.begun, how="" if number else NOTE_IT)


def _others(context: Context, desk: Desk, first: First) -> Iterator[str]:
    """Yield a sentence for each other interview whose call is ahead, and not to be noted."""
    now, told = context.local_now(), {each.stage.name for each in first.over}
    for each in desk.stages:
        if each.name in told or each == desk.stage:
            continue
        if each.call and each.call > now and not (each.made(now) or each.closed):
            yield ahead(each, each.call.astimezone(context.zone), now, twelve=context.twelve)
