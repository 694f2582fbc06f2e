"""The desk: the log, the stages and the scripts, read once at the door and handed on."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from trainer.acts.context import Context, Mistyped, say
from trainer.acts.log.daily import copied_daily
from trainer.acts.log.strays import say_what_was_set_aside
from trainer.core.log.clock import check_clock
from trainer.core.log.events import Event, Live, live, microseconds
from trainer.core.script.cards import cards
from trainer.core.script.script import Script
from trainer.core.stages.record import stages
from trainer.core.stages.stages import Stage, companies, current, place
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.disk.scripts import FIRST, is_path, same_file
from trainer.disk.shelf import ScriptError, Shelf
from trainer.store.store import Store, read


class Desk(Struct, frozen=True):
    """What a command works from, as of `now`.

    `log` is every event in its order, `live` what stands of it, `stages` what it tells of
    interviews; `wish` is the name after `--stage`, `turn` that of the interview whose turn it is
    where the next one asks nothing more today.
    """

    log: tuple[Event, ...]
    live: Live
    stages: tuple[Stage, ...]
    shelf: Shelf
    now: datetime
    wish: str | None = None
    turn: str | None = None

    @property
    def stage(self) -> Stage | None:
        """The stage to practice for, None when there is none; `Mistyped` when `--stage` is."""
        if self.wish is not None:
            return self.named(self.wish)
        turned = self.turn and current(self.stages, self.now, self.turn)
        return turned or current(self.stages, self.now)

    def named(self, name: str) -> Stage:
        """Return the stage of that name or company, or one that a word of it names: `hale`.

        `Mistyped` when there is none.
        """
        if found := current(self.stages, self.now, name):
            return found
        fit = self.fitting(name)
        return current(fit, self.now) or fit[-1]

    def fitting(self, name: str) -> Sequence[Stage]:
        """Return the stages at one company that a word of its name, or of a person's, names.

        `Mistyped` where there are none, and where they are at several companies.
        """
        from trainer.core.stages.several.named import named_in  # not before a drill's first frame

        word, _, number = name.rpartition("-")  # `acme-1` is no longer there, though `acme-2` is
        gone = number.isdigit() and any(place(each.company) == word for each in self.stages)
        fit = () if gone else named_in(name, self.stages)
        if not fit:
            from trainer.rows.asked.which import unknown  # not where there is one

            raise Mistyped(unknown(name, self.stages))
        if companies(fit) > 1:
            names = ", ".join(each.name for each in fit)
            raise Mistyped(one_line(f"“{name}” may be any of these: {names}. Type one of them."))
        return fit

    def script(self, name: str | None) -> Script:
        """Return the script of that id or path; with no name that of the stage, or the first."""
        if name and not is_path(name) and not self.shelf.has(name):
            from trainer.acts.scripts.names import no_interview  # not for a script that is there

            no_interview(name, self.stages, self.now)
        return self.shelf.usable(name or self.used(self.stage))

    def meant(self, script: Script) -> Stage | None:
        """Return the stage that a script is for: the one asked for, or the one practiced with it.

        Of a script that no interview is practiced with, it is the one it's about: whoever said no
        is called after a no. None for any other: who is called with it is somebody else.
        """
        if self.wish is not None or not self.stages:
            return self._to_call(self.stage, script)
        if self.stage and (self._beside(script) or self._same(self.used(self.stage), script)):
            return self.stage
        from trainer.core.stages.several.whose import whose  # not for what is practiced most

        if own := current(self.having(script), self.now):
            return own
        return self._to_call(whose(self.stages, script.id, self.now), script)

    def _to_call(self, stage: Stage | None, script: Script) -> Stage | None:
        """Return a stage with whom a script calls that it isn't practiced with: after a no."""
        if stage is None or self._same(script_of(stage), script):
            return stage
        from trainer.core.stages.several.whose import to_call  # as above

        return to_call(stage, script.id, self.now)

    def having(self, script: Script) -> Sequence[Stage]:
        """Return the stages that are practiced with a script."""
        return [each for each in self.stages if self._same(script_of(each), script)]

    def kept_for(self, script: Script) -> Stage | None:
        """Return the stage under whose name it's kept what is practiced with a script.

        Of a call to somebody else it is the one practiced for meanwhile; once none is, the last.
        """
        if (meant := self.meant(script)) or not self.stages:
            return meant
        from trainer.core.stages.several.whose import ABOUT  # as above

        return None if script.id in ABOUT else self.stage or self._last(script)

    def _last(self, script: Script) -> Stage | None:
        return None if self.stage else next(reversed(self.having(script)), None)

    def may_be(self, name: str | None) -> Sequence[Stage]:
        """Return the interviews that a script may be about, where nothing tells which; else none.

        The likeliest comes first; `name` is what the script is asked for by.
        """
        if self.wish is not None or name is None or not self.stages:
            return ()
        from trainer.core.stages.several.whose import about  # as above

        found, script = about(self.stages, name, self.now), self.script(name)
        return found if len(found) > 1 and not self.having(script) else ()

    def _beside(self, script: Script) -> bool:
        """Say whether the stage's own script, a file, is found only elsewhere, as this one."""
        name = script_of(self.stage)
        return not self.shelf.has(name) and Path(name).name == Path(script.path).name

    def _same(self, name: str, script: Script) -> bool:
        """Say whether that is the name of a script on this computer."""
        try:
            path = self.shelf.usable(name).path if self.shelf.has(name) else None
            return path is not None and same_file(Path(path), Path(script.path))
        except ScriptError:  # its own drill says what is wrong with it
            return False

    def names(self, script: Script) -> Mapping[str, str]:
        """Return what stands for the slots of a script: of another call's, what is the person's."""
        if stage := self.meant(script) or self._last(script):
            return stage.names
        own = {**self.stage.slots, "me": self.stage.me} if self.stage else {}
        return {slot: value for slot, value in own.items() if value}

    def used(self, stage: Stage | None) -> str:
        """Return the id or path of the script that a stage is practiced with on this computer.

        It is the first one where its own was left on another computer, which is said once. Where
        no stage is at hand it's still that of the latest, if it is here.
        """
        if stage is None and self.stages and self.shelf.has(script_of(self.stages[-1])):
            return script_of(self.stages[-1])
        name = script_of(stage)
        if stage is None or self.shelf.has(name):
            return name
        from trainer.rows.script.listed import BUILT_IN_INSTEAD

        self.say_missing(stage, BUILT_IN_INSTEAD)
        return FIRST

    def say_missing(self, stage: Stage, more: str = "") -> None:
        """Say once that the script of a stage isn't on this computer, and which file to copy."""
        from trainer.rows.script.listed import missing

        name = script_of(stage)
        if name not in self.shelf.missed:
            self.shelf.missed.add(name)
            say(f"{missing(stage.name, name, self.shelf.own_folder)}{more}")

    def own_scripts(self) -> Sequence[Script]:
        """Return the person's scripts without errors, that of the next interview first."""
        named = (name for stage in self.stages if self.shelf.has(name := script_of(stage)))
        files = (*map(self.shelf.get, named), *self.shelf.own)
        found = {each.path.resolve(): each.script for each in files if each.own and each.script}
        here = script_of(current(self.stages, self.now))
        return sorted(found.values(), key=lambda each: here not in (each.id, each.path))

    def following(self, script: Script) -> "Desk":
        """Return the desk with all that was learned of a script where its lines are now."""
        from trainer.core.edits.changes import aliases, changes  # not for what comes along

        found = changes(cards(script), self.live, others=self.shelf.ids - {script.id})
        if not found.moves:
            return self
        last, moved = self.live[-1].at, enumerate(aliases(found, now=self.now), 1)
        return self.after(*(replace(e, at=last + n, id=f"{script.id}/{n}") for n, e in moved))

    def after(self, *events: Event) -> "Desk":
        """Return the desk with these events, as they were kept, at the end of its log."""
        found = desk(self.shelf, (*self.log, *events), now=self.now, wish=self.wish)
        return replace(found, turn=self.turn)


def desk(shelf: Shelf, log: tuple[Event, ...], *, now: datetime, wish: str | None = None) -> Desk:
    """Return the desk with a log on it."""
    events = live(log, now=microseconds(now))
    found = Desk(log, events, stages(events), shelf, now, wish)
    if all(not stage.script or shelf.has(stage.script) for stage in found.stages):
        return found
    from trainer.acts.scripts.renamed import with_its_script  # not while they're where they were

    there = (with_its_script(stage, shelf, log, events) for stage in found.stages)
    return replace(found, stages=tuple(there))


def desk_of(context: Context, shelf: Shelf | None = None) -> Desk:
    """Return the desk of a command that only looks; it may have a shelf already.

    What was learned is where its line is now, as the next practice will write it down.
    """
    found = as_written(context, shelf)
    for script in found.own_scripts():
        found = found.following(script)
    return found


def as_written(context: Context, shelf: Shelf | None = None) -> Desk:
    """Return the desk of a command that only looks, with the log just as it is written."""
    return _laid(context, read(context.store_path), shelf)


class OpenLog:
    """The log open for writing, and the desk as it is after all that was added to it."""

    def __init__(self, store: Store, begun: Desk) -> None:
        self.store = store
        self._desk = begun
        self._added: list[Event] = []

    @property
    def desk(self) -> Desk:
        """The desk as it is now; nothing is read again."""
        if self._added:
            self._desk = self._desk.after(*self._added)
            self._added.clear()
        return self._desk

    def caught_up(self) -> bool:
        """Read what another program has added since the log was read; False: nothing.

        Many a drill stays open while another is done elsewhere: what is told at its end is the log
        as it stands then.
        """
        if not self.store.changed_elsewhere():
            return False
        before, self._added = self._desk, []
        found = desk(before.shelf, self.store.events(), now=before.now, wish=before.wish)
        self._desk = replace(found, turn=before.turn)
        return True

    def turn_to(self, stage: str | None) -> None:
        """Let it be the turn of that interview from now on; None: of the next one."""
        self._desk = replace(self.desk, turn=stage)

    def choose(self, stage: str | None) -> None:
        """Let all be for the interview of that name from now on, as if it was asked for by name."""
        self._desk = replace(self.desk, wish=stage)

    def append(self, event: Event, *, exact: bool = False) -> Event:
        """Add one event, durably, and return it as it was kept; see `Store.append`."""
        kept = self.store.append(event, exact=exact)
        self._added.append(kept)
        return kept


@contextmanager
def opened(context: Context) -> Iterator[OpenLog]:
    """Open the log for writing, once the clock has proved believable; copy it once a day."""
    with Store.open(context.store_path) as store:
        say_what_was_set_aside()
        log = store.events()
        check_clock(context.clock(), log)
        copied_daily(context, log)
        yield OpenLog(store, _laid(context, log))


def script_of(stage: Stage | None) -> str:
    """Return the id or path of the script that a stage is practiced with."""
    return (stage and stage.script) or FIRST


def _laid(context: Context, log: tuple[Event, ...], shelf: Shelf | None = None) -> Desk:
    shelf = shelf or context.shelf()
    return desk(shelf, log, now=context.clock(), wish=context.stage_name)
