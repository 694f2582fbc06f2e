"""The questions about a name: a person's, without what they do, or a company's."""

from functools import partial

from trainer.core.people.around import merely
from trainer.core.people.besides import besides
from trainer.core.people.called import line
from trainer.core.people.company import somebody_there, someone
from trainer.core.people.correction import corrected
from trainer.core.people.described import only_told, somebodys
from trainer.core.people.mended import repaired, spelled_like, told_again
from trainer.core.people.person import Person, named
from trainer.core.sitting.wishes.waiting import of_an_answer
from trainer.core.stages.met import OWN, better_told, with_name, with_person, with_told
from trainer.core.stages.stages import Stage, as_typed, tidy
from trainer.core.stages.telling.dated import Dated, dated_alone
from trainer.core.value import replace
from trainer.core.when.told import without_which
from trainer.core.words.consent import consent
from trainer.core.words.unsure import known_part
from trainer.rows.asked.answered import (
    A_PERSON,
    A_SENTENCE,
    AS_TYPED,
    ITS_NAME,
    KEPT_FOR_NEXT,
    NO_COMPANY,
    NO_NAME,
    NOT_HERE,
    NOT_YET,
    SAME_SAID,
    SKIPPED,
    UNNAMED,
)
from trainer.rows.stages import HELPS, NONE, PEOPLE, hint, keeps
from trainer.screens.asked.answering import Answers, Back, Left, Mends, Reopened, no_one, refuses
from trainer.screens.asked.called import (
    a_key,
    as_offered,
    known_name,
    no_name,
    on_the_phone,
    two_names,
)
from trainer.screens.asked.meant import (
    COMPANY,
    NAMES,
    SAME,
    Told,
    another,
    doubt,
    its_firm,
    lone,
    meant,
    nothing,
    odd,
    plainly,
    whom_next,
)


class Naming(Answers, frozen=True):
    """Asks for names."""

    def who(self, slot: str, stage: Stage, *, back: bool = False) -> Stage:
        """Ask who is called, or who is met, and what they are called on the phone.

        Enter keeps who is known, and what they are called. Of whom the last interview was with, and
        of whom a sentence named, it isn't known yet what they are called. `back`: somebody goes
        back to it, and comes to what they are called first.
        """
        full = stage.whole(slot)
        chosen = not (self.new and full.said == full.name)
        named, before = back and two_names(slot, stage), full
        while True:
            if not named:
                known, (stage, asked) = stage, self._who(slot, stage)
                chosen = chosen and stage is known
                if asked:
                    better = better_told(stage.whole(slot), asked.who)
                    who = better or asked.who
                    stage, chosen = (
                        with_person(stage, slot, who, said=who.said if better else ""),
                        False,
                    )
                    if better and better.name != asked.who.name:  # only what they go by was told
                        return stage
                elif chosen and self.new:
                    return stage
                if not two_names(slot, stage, sure=asked.sure if asked else not chosen):
                    return stage
                before = stage.whole(slot)
                stage = self.keep(stage if chosen else as_offered(slot, stage))
            try:
                return self._called(slot, stage)
            except Back:  # to the question that this one follows, with what was typed there
                named = False
            except Left as left:
                raise Left(stage) from left
            except Mends as told:  # what they're called was asked, and isn't answered yet
                unsaid = with_person(
                    stage, slot, Person(before.name, before.about), said=before.said
                )
                raise Mends(told.slot, told.name, unsaid) from told

    def _who(self, slot: str, stage: Stage) -> "tuple[Stage, Told | None]":
        """Ask who it is; whom they go back over is known from there on."""
        try:
            return stage, self._or_skipped(slot, known_name(slot, stage.whole(slot)), stage)
        except Back as back:
            raise Back(stage) from back
        except Reopened as over:
            return self._who(slot, with_told(stage, slot, over.who))

    def put_right(self, told: Mends, stage: Stage) -> Stage:
        """Return a stage with a name that was told before put right; what they do stays.

        Of somebody else it isn't known.
        """
        slot, typed = told.slot, told.name
        who = meant(slot, typed)
        asked = ITS_NAME.format(who.whole) if slot == COMPANY else doubt(slot, who)
        said = self.confirmed(asked)
        if not said:
            return self.who(slot, stage) if slot in PEOPLE else self.another_name(slot, stage)
        who = meant(slot, said) if isinstance(said, str) else who
        if slot not in PEOPLE:
            return with_name(stage, slot, who.name)
        full = stage.whole(slot)
        kept = full.said if {*full.said.split()} <= {*who.name.split()} else ""
        another = not (spelled_like(who.name, full.name) or kept)
        about = who.about or ("" if another else full.about)
        stage = with_person(stage, slot, replace(who, about=about), said=kept or who.said)
        if kept or not two_names(slot, stage):
            return stage
        return self._called(slot, as_offered(slot, stage))

    def _called(self, slot: str, stage: Stage) -> Stage:
        """Ask what somebody is called on the phone; Enter keeps it."""
        full, spoken_to = stage.whole(slot), slot == "interviewer"
        if not spoken_to and full.said == stage.interviewer and full.name != full.said:
            self.write(SAME_SAID.format(stage.whole("interviewer").name, full.said))
            full = replace(full, said=full.name)
        asking = replace(self, named={**self.named, slot: full.name})
        said = on_the_phone(
            full.name,
            full.said,
            spoken_to=spoken_to,
            answer=asking.told_right,
            confirmed=self.confirmed,
            write=self.write,
        )
        return with_person(stage, slot, Person(full.name, full.about), said=said)

    def another_name(self, slot: str, stage: Stage) -> Stage:
        """Ask for a name that is no one's on the phone, a script's own slot, too."""
        own = slot.strip(OWN)
        known = getattr(stage, slot) if own == slot else stage.slots.get(own, "")
        try:
            asked = self._or_skipped(slot, known, stage)
        except Back as back:
            raise Back(stage) from back
        except Reopened as over:
            return self.another_name(slot, with_told(stage, slot, over.who))
        if own == slot:
            return stage if asked is None else with_name(stage, slot, asked.who.name)
        from trainer.rows.asked.blanks import once  # not before a blank is asked for

        typed = asked.who.name if asked else known
        return with_name(stage, slot, once(typed, own, self.worded(slot)))

    def _or_skipped(self, slot: str, known: str, stage: Stage) -> "Told | None":
        """Ask for a name, as `_asked` does; that it was skipped is said where one may go back."""
        told = self._asked(slot, known, stage)
        if told is None and not known and self.followed and slot in (*PEOPLE, COMPANY):
            self.write(SKIPPED)
        return told

    def _asked(self, slot: str, known: str, stage: Stage) -> "Told | None":
        """Ask for a name; None: it is as it was known. `-` takes it away.

        Where it may be the name of something else on the `stage`, that is asked. What turns out to
        be a company is kept for the question for it. `Reopened` where they go back over what was
        said back.
        """
        keys = hint(self.example(slot, (stage.interviewer, stage.next)), known)
        question = f"{self.worded(slot)} ({keys}) "
        typed = "" if known else self.told.get(slot, "") or self.heard.pop(slot, "")
        refused, strange, shown = "", "", Person("")
        typed = typed or self._typed(question, slot, known)
        while True:
            if why := self._not_so(slot, typed, known):
                self.write(HELPS["right"] if shown.name else why)
            elif typed == NONE or nothing(slot, typed):
                return Told(Person(""))
            elif not typed or (known and (consent(typed) or SAME.fullmatch(typed))):
                return None
            else:
                again, shown = typed == refused, Person(tidy(typed))
                shown = shown if again else meant(slot, typed)
                if again and not lone(typed):
                    self.write(AS_TYPED.format(typed))
                strange = odd(slot, shown, stage, self.people)
                found = plainly(slot, typed, shown, again=again)
                if found and (again or not strange):
                    return found
                refused = "" if slot in NAMES and named(typed) else typed  # it never is the name
            asked, later = strange or doubt(slot, shown), partial(whom_next, slot)
            said = self.confirmed(asked, takes=later) if shown.name else False
            if said is None:
                raise Reopened(who=shown)
            if said is True:
                return Told(shown, sure=not shown.about)
            self.heard.update(its_firm(slot, shown, stage))
            if said:
                typed = self._of_another(said, shown, slot)
            else:  # what is neither takes nothing away
                shown, typed = Person(""), self._typed(question, slot, known)

    def _of_another(self, said: str, shown: Person, slot: str) -> str:
        """Return what was typed instead of a name that was shown, told if it's another one.

        A day is none: it's kept for the question that asks for it.
        """
        if slot in PEOPLE and (day := self._day_alone(said)):
            self.heard.setdefault("interview" if slot == "next" else "call", day.when)
            return said
        if self._of_next(slot, said):
            return shown.whole
        typed = told_again(said, shown) if slot in NAMES else said
        instead = another(slot, typed, shown)
        if instead and not self._not_so(slot, typed, ""):
            self.write(instead)
        return typed

    def _typed(self, question: str, slot: str, known: str) -> str:
        typed = as_typed(self.told_right(question, slot, known))
        if self._of_next(slot, typed):
            return self._typed(question, slot, known)
        if slot == COMPANY and self._day_alone(typed):
            return typed
        if slot in (*PEOPLE, COMPANY) and (told := besides(typed)).day:
            of = told.of or ("interview" if slot == "next" else "call")
            self.heard.setdefault(of, without_which(told.day))
            typed = told.name
        if slot == COMPANY:
            typed, who = somebody_there(typed)
            self.heard.update({"interviewer": who} if who else {})
        return merely(typed) if slot in NAMES else typed

    def _of_next(self, slot: str, typed: str) -> bool:
        """Tell whether who is met is told where it's asked who is called; that is kept for then."""
        if later := whom_next(slot, typed):
            self.heard.update(later)
            self.write(KEPT_FOR_NEXT.format(tidy(later["next"])))
        return bool(later)

    def told_right(self, question: str, field: str, known: str) -> str:
        """Return what was typed; of `no, it's Bob`, the name that is right."""
        typed = self.answer(question, field, known)
        if field in NAMES:
            return repaired(known, typed)
        return corrected(typed, known if field == "called" else "")

    def _not_so(self, slot: str, typed: str, known: str) -> str:
        """Return what is said to what is no answer here; empty where it may be one."""
        elsewhere = slot == COMPANY and of_an_answer(typed)
        if elsewhere or (known and refuses(typed)):
            return NOT_HERE if elsewhere else keeps(slot, known)
        if not typed or typed == NONE or (known and (consent(typed) or SAME.fullmatch(typed))):
            return ""
        if slot in UNNAMED:
            why = self._no_company(typed) if slot == COMPANY else ""
            nothing = consent(typed) is not None or line(typed) or SAME.fullmatch(typed)
            return why or (UNNAMED[slot] if nothing else "")
        said = line(typed) or SAME.fullmatch(typed)
        if slot in NAMES and said and not no_one(typed):
            return A_SENTENCE
        if slot in PEOPLE and only_told(known_part(typed)):
            return "" if slot == "next" else NO_NAME
        told = slot in NAMES and not no_one(typed)
        return no_name(named(typed) or typed, is_day=self.is_day, told=typed) if told else ""

    def _no_company(self, typed: str) -> str:
        """Return what is said to what can't be a company: a key, a person, a day, an address."""
        if why := a_key(typed):
            return why
        if someone(typed) == "":
            return A_PERSON
        if "@" in typed:
            return NO_COMPANY.format("an email address")
        if told := self._day_alone(typed):  # it's kept for the question that asks for it
            self.heard.setdefault(told.field, told.when)
            return NOT_YET
        return UNNAMED[COMPANY] if somebodys(typed) else ""

    def _day_alone(self, typed: str) -> Dated | None:
        """Return the day that is told and nothing else; None where more is, or none."""
        plain = " " in typed and any(map(str.isdigit, typed)) and self.is_day(typed)
        return dated_alone(typed) or (Dated("interview", typed) if plain else None)
