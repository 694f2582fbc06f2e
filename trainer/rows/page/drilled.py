"""A drill's card as a sheet: what is asked, then how the answer compares, in the same rows."""

from collections.abc import Mapping

from trainer.core.drill.drill import Drill
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.script.cards import LETTERS
from trainer.core.script.key import Key, Kind
from trainer.core.sitting.task import Task, Verdict
from trainer.core.value import replace
from trainer.rows.line import line_parts, meaning
from trainer.rows.names import filled
from trainer.rows.page.gaps import before_part, gaps_row
from trainer.rows.page.sheet import MOST_ASKED, NOTHING, Choice, Sheet, said, tail
from trainer.rows.practice.card import change_row, changed_row, key_row, note_rows
from trainer.rows.practice.doing import Typed
from trainer.rows.practice.hints import hint_rows
from trainer.rows.row import Part, Role, Row, Style, upper

NEW_LINE = "A new line. Read it aloud, as you would say it."
NAMELESS = "A new line. Read it aloud, and fill in what's in brackets as you go."
SAY_IT = "Say it now, to the room."


def drill_sheet(drill: Drill, typed: Typed, verdict: tuple[Row, ...]) -> Sheet:
    """Return the page of the card at hand; `verdict` are the rows on its answer, if any."""
    task = drill.task
    if task is None:
        return Sheet()
    sheet = _asked(task, drill.names, drill)
    if drill.verdict is None:
        return _live(sheet, task, drill.names, typed)
    if task.step.way is Way.CHOOSE:
        return _chosen(sheet, drill.verdict, drill.names, verdict)
    found = {role: tuple(row for row in verdict if row.role is role) for role in Role}
    (line,) = found[Role.LINE] or (NOTHING,)
    if drill.verdict.heard:
        (heard,) = found.pop(Role.SAID)
        sheet = replace(sheet, heard=_labeled(heard))
    return replace(
        sheet,
        line=_after_part(task, drill.names, line),
        note=found[Role.SENTENCE],
        more=tuple(_labeled(row) for row in (*found.get(Role.SAID, ()), *found[Role.WHY])),
    )


def _asked(task: Task, names: Mapping[str, str], drill: Drill) -> Sheet:
    """Return what stands on the page whatever is answered."""
    card, step = task.card, task.step
    last = [] if card.kind is Kind.BRANCH else list(note_rows(card, drill.notes))
    if task.was:
        last.append(changed_row(task.was, card.line.wanted.text, names))
    if task.change and drill.verdict is None:  # once it is answered, that says nothing
        last.append(change_row(task.change))
    whole = NOTHING
    if card.kind is not Kind.BRANCH:
        whole = Row("", tuple(line_parts(card.line.wanted, names)), Role.LINE)
    sheet = Sheet(
        whole=whole,
        part=f"part {step.part.number} of {step.part.of}" if step.part else "",
        last=tuple(_labeled(row) for row in last),
    )
    if task.reply:
        sheet = replace(sheet, who=_who(names), reply=_quoted(filled(task.reply, names)))
    if card.asked is None:
        before = tail(filled(card.before, names)) if card.before and not step.study else ""
        cue = said(filled(card.cue.heading, names), Style.CUE)
        return replace(sheet, cue=cue, before=said(before and f"Before: {before}", Style.DIM))
    asked = tail(filled(card.asked.wanted, names), most=MOST_ASKED)
    sheet = replace(sheet, context=said(asked and f"You asked: {asked}", Style.DIM))
    if task.reply or card.branch is None:
        return sheet
    return replace(sheet, cue=said(filled(card.branch.condition, names), Style.CUE))


def _live(sheet: Sheet, task: Task, names: Mapping[str, str], typed: Typed) -> Sheet:
    """Return the page while an answer is waited for."""
    step = task.step
    if typed.wording:
        step = replace(step, wanted=typed.wording)
        task = replace(task, step=step)
    found = hint_rows(task, names, so_far=typed.letters, typed=typed.text)
    hints = [_labeled(row) for row in found]
    match step.way:
        case Way.CHOOSE:
            return replace(sheet, choices=_choices(task, names))
        case Way.READ:
            note = (said(NAMELESS if set(step.wanted.slots) - set(names) else NEW_LINE),)
            return replace(sheet, line=sheet.whole, note=note, more=_why(task, names))
        case Way.LETTERS if typed.keying:
            shown = step.rung is Rung.SHOWN
            line = gaps_row(typed.keying, step.wanted, names, every_other=shown)
            told = key_row(typed.keying)
            hints = [*((told,) if told else ()), *hints]
            return replace(sheet, line=_after_part(task, names, line), note=tuple(hints))
        case Way.TYPE:
            return replace(sheet, typing=True, note=tuple(hints))
        case _:
            return replace(sheet, line=said(SAY_IT), note=tuple(hints))


def _after_part(task: Task, names: Mapping[str, str], line: Row) -> Row:
    """Return the line with the parts of it before, dim."""
    before = before_part(task.step.part, task.card, names) if task.step.part else ""
    return Row("", (Part(f"{before} ", Style.DIM), *line.parts), Role.LINE) if before else line


def _why(task: Task, names: Mapping[str, str]) -> tuple[Row, ...]:
    card = task.card
    why = card.branch.directions if card.branch else card.cue.directions
    return tuple(said(filled(text, names), Style.DIM) for text in why[:1])


def _choices(task: Task, names: Mapping[str, str]) -> tuple[Choice, ...]:
    """Return the answers to choose among: `They rank you, but not No. 1`."""
    return tuple(
        Choice(letter, upper(meaning(branch, names, none="none of these")))
        for letter, branch in zip(LETTERS, task.choices, strict=False)
    )


def _chosen(
    sheet: Sheet, verdict: Verdict, names: Mapping[str, str], rows: tuple[Row, ...]
) -> Sheet:
    """Return the page after a choice: the list stays, the right one and yours are marked."""
    task = verdict.task
    if task.card.branch is None:
        return sheet
    own, theirs = Key(verdict.chosen or "").own, task.card.branch.id
    marked = []
    for choice, branch in zip(_choices(task, names), task.choices, strict=False):
        if branch.id == theirs:
            marked.append(replace(choice, style=Style.BEST, mark="→ this one", short="→"))
        elif branch.id == own:
            marked.append(replace(choice, mark="  you chose", short="you"))
        else:
            marked.append(replace(choice, style=Style.DIM))
    notes = tuple(row for row in rows if row.role is Role.SENTENCE)
    more = tuple(_labeled(row) for row in rows if row.role is Role.WHY)
    return replace(sheet, choices=tuple(marked), note=notes, more=more)


def _who(names: Mapping[str, str]) -> Row:
    name = names.get("interviewer", "")
    return said(f"{name} says:" if name else "They say:", Style.DIM)


def _quoted(text: str) -> Row:
    return said(f"“{text}”", Style.CUE)


def _labeled(row: Row) -> Row:
    """Return a row with its label before it, as one sentence."""
    if not row.label or row.role is Role.WHY:
        return Row("", row.parts, row.role)
    return Row("", (Part(f"{row.label}: ", Style.DIM), *row.parts), row.role)
