"""What is done about news of an interview that are told at home."""

from trainer.acts.home.keyed import keyed, of_the_call
from trainer.acts.typed import KEYS
from trainer.core.stages.several.named import another_named, one_named
from trainer.core.stages.stages import ASK, place
from trainer.core.stages.telling.news import CALL, News, What
from trainer.core.stages.telling.result import put_off, result
from trainer.rows.home.view import Home, Situation

DATES = ("--interview", ASK, "--call", ASK)
EDIT, REMOVE = ("interview", "edit"), ("interview", "remove")


def done_about(news: News, view: Home) -> tuple[str, ...]:
    """Return the command that news lead to; none where there is nothing to do about them.

    Of several interviews it's asked which one, unless it is named.
    """
    one = one_named(news.said, view.stages, view.now)
    named = (one.name,) if one else ()
    shown = (view.stage.name,) if view.stage and not view.several else ()
    after = view.situation is Situation.AFTER
    command: tuple[str, ...] = ()
    match news.what:
        case What.MOVED if view.stage:
            command = (*EDIT, *(named or shown), *(DATES[2:] if news.of == CALL else DATES))
        case What.DAY:
            command = (*EDIT, *(named or shown), f"--{news.of}", news.when)
        case What.OFF if named or _ahead(view):
            command = (*REMOVE, *(named or (shown if _one_company(view) else ())))
        case What.CAME if view.stages:
            asked = (view.hears,) if view.hears and not another_named(news.said) else ()
            command = ("debrief", *(named or asked), "--result", news.said)
        case What.WENT | What.NOT_HAD if after:
            command = of_the_call(KEYS["b"], view)
        case _ if view.hears:
            command = _of_the_interview(news, view)
    return command


def _of_the_interview(news: News, view: Home) -> tuple[str, ...]:
    """Return what is done about news where it's asked what came of an interview that was had."""
    told = put_off(news.said) is not None or result(news.said)
    if news.what is What.OFF and not told:
        return (*REMOVE, view.hears)
    if news.what is What.MOVED and not told:
        return (*EDIT, view.hears, *DATES[:2])
    return (*keyed("b", view), *(("--result", news.said) if told else ()))


def _ahead(view: Home) -> bool:
    """Say whether something is ahead that may be off; where nothing is, what was had may be."""
    ahead = view.stage is not None and bool(view.stage.towards(view.now) or view.meets)
    return bool(view.stages) and (ahead or not view.hears)


def _one_company(view: Home) -> bool:
    return len({place(each.company) for each in view.stages}) == 1
