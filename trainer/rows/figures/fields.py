"""The figures as fields, ready for JSON; docs/stats.md names every field and its unit."""

from collections.abc import Mapping

from trainer.core.log.events import iso_8601
from trainer.core.stats.estimate import Calibration, Estimate
from trainer.core.stats.forks import Fork
from trainer.core.stats.kindness import Kindness
from trainer.core.stats.missing import Weak
from trainer.core.stats.practice import Practice, Recall, Week
from trainer.core.stats.report import Line, Report
from trainer.core.stats.search import StageFigures


def report_fields(report: Report) -> dict[str, object]:
    """Return all figures of a report."""
    view = report.view
    return {
        "now": iso_8601(report.now),
        "script": report.script,
        "since": view.since.isoformat() if view.since else None,
        "stage": view.stage,
        "lines": len(report.lines),
        "practiced": report.practiced,
        "can_say": len(report.tally.say),
        "by_letters": len(report.tally.letters),
        "stability": report.stability,
        "call": iso_8601(report.call),
        "estimate": _estimate(report.estimate),
        "own_ratings": _kindness(report.kindness),
        "practice": _practice(report.practice),
        "weeks": [_week(week) for week in report.weeks],
        "weakest": [_weak(weak) for weak in report.weakest],
        "forks": [_fork(fork) for fork in report.forks],
        "ways": _answered(report.ways.by_way),
        "kinds": _answered(report.ways.by_kind),
        "also": report.ways.also,
        "calibration": _calibration(report.calibration),
        "cards": [_line(line) for line in report.lines],
        "stages": [_stage(each) for each in report.search.stages],
        "other_scripts": list(report.others),
    }


def _estimate(found: Estimate | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {
        "low": found.low,
        "high": found.high,
        "lines": found.lines,
        "answers": found.answers,
        "uncorrected": found.expected,
    }


def _kindness(found: Kindness) -> dict[str, object]:
    return {
        "rated": found.rated,
        "right": found.well,
        "proofs": found.proofs,
        "proven": found.proven,
        "too_quick": found.quick,
        "too_kind": found.share if found.known else None,
    }


def _practice(found: Practice) -> dict[str, object]:
    return {
        "days": len(found.days),
        "seconds": found.seconds,
        "reviews": found.reviews,
        "streak": found.streak,
        "longest_streak": found.longest,
        "calendar": [
            {
                "day": day.day.isoformat(),
                "seconds": day.seconds,
                "reviews": day.reviews,
                "right": day.right,
                "studies": day.studies,
            }
            for day in found.days
        ],
    }


def _week(week: Week) -> dict[str, object]:
    low, high = week.recall.interval or (None, None)
    return {
        "begin": week.begin.isoformat(),
        "tests": week.recall.tests,
        "right": week.recall.right,
        "recall": week.recall.share,
        "low": low,
        "high": high,
    }


def _weak(weak: Weak) -> dict[str, object]:
    words = zip(weak.missed.words, weak.missed.times, strict=True)
    return {
        "key": weak.card.key,
        "tries": weak.lately.tests,
        "right": weak.lately.right,
        "answers": weak.missed.answers,
        "words": [{"word": word, "missed": times} for word, times in words],
    }


def _fork(fork: Fork) -> dict[str, object]:
    return {
        "key": fork.key,
        "branches": [key for key, _ in fork.branches],
        "choices": fork.choices,
        "right": fork.right,
        "chosen": [
            {"heard": heard, "chosen": chosen or None, "times": times}
            for (heard, chosen), times in sorted(fork.chosen.items())
        ],
        "said": [
            {"heard": heard, "said": said, "times": times}
            for (heard, said), times in sorted(fork.said.items())
        ],
        "real": [{"branch": key, "times": times} for key, times in sorted(fork.real.items())],
    }


def _answered(found: Mapping[str, Recall]) -> dict[str, object]:
    return {name: {"answers": each.tests, "right": each.right} for name, each in found.items()}


def _calibration(found: Calibration | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {
        "tests": found.tests,
        "estimated": found.estimated,
        "measured": found.measured,
        "log_loss": found.log_loss,
        "rmse": found.rmse,
        "bins": [
            {
                "low": each.low,
                "high": each.high,
                "tests": each.tests,
                "estimated": each.estimated,
                "measured": each.measured,
            }
            for each in found.bins
        ],
    }


def _line(line: Line) -> dict[str, object]:
    return {
        "key": line.card.key,
        "reviews": line.reviews,
        "lapses": line.lapses,
        "can_say": line.say,
        "by_letters": line.letters,
        "stability": line.stability,
        "retrievability": line.recall,
    }


def _stage(each: StageFigures) -> dict[str, object]:
    stage = each.stage
    return {
        "name": stage.name,
        "company": stage.company or None,
        "call": iso_8601(stage.call),
        "interview": iso_8601(stage.interview),
        "outcome": stage.outcome or None,
        "result": stage.result or None,
        "reviews": each.reviews,
        "can_say": None if each.apart else each.say,
    }
