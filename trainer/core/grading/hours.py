"""Times of the day by twelve hours and by twenty-four, as `numerals.number` gives them (G3)."""

_HOURS = 12


def clocks(norm: str) -> tuple[str, ...]:
    """Return the same time of the day otherwise: 2:30 for 14:30, 2 and 14 for 14:00."""
    hour, colon, minute = norm.partition(":")
    if not colon or int(hour) <= _HOURS or int(hour) >= 2 * _HOURS:
        return ()
    late = int(hour) - _HOURS
    return (str(late), hour) if minute == "00" else (f"{late}:{minute}",)


def by_24_hours(norm: str) -> str:
    """Return a time after noon by twenty-four hours: 14:30 for 2:30; empty: it is none."""
    hour, _, minute = norm.partition(":")
    if not hour.isdecimal() or not 0 < int(hour) <= _HOURS:
        return ""
    return f"{int(hour) % _HOURS + _HOURS}:{minute or '00'}"
