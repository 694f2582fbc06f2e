"""What the file shows to other programs: the log as views that a person can read (docs/log.md).

The product itself never reads them; the tests hold them against what it counts.
"""

from trainer.core.memory.pace import A_WORD, BASE, CAP
from trainer.core.memory.presence import AWAY

STANDING = """
CREATE VIEW standing AS
WITH RECURSIVE
here AS (
  SELECT * FROM events WHERE v <= 1
  AND at <= CAST(strftime('%s', 'now') AS INTEGER) * 1000000 + 86400000000
  AND event IN ('review', 'study', 'setting', 'alias', 'rerate')
  AND NOT EXISTS (
    SELECT 1 FROM events AS retraction WHERE retraction.event = 'retract'
    AND retraction."of" = events.id
    AND retraction.v <= 1
    AND retraction.at <= CAST(strftime('%s', 'now') AS INTEGER) * 1000000 + 86400000000)
),
rated AS MATERIALIZED (
  SELECT "of", rating FROM (
    SELECT "of", rating, row_number() OVER (PARTITION BY "of" ORDER BY at DESC, id DESC) AS back
    FROM here WHERE event = 'rerate' AND "of" IS NOT NULL)
  WHERE back = 1
),
aliases AS MATERIALIZED (
  SELECT id, at, "from" AS old, "to" AS new FROM here
  WHERE event = 'alias' AND "from" <> '' AND "to" <> ''
),
chains (old, at, id, step_at, step_id, new) AS (
  SELECT old, at, id, at, id, new FROM aliases
  UNION ALL
  SELECT chains.old, chains.at, chains.id, aliases.at, aliases.id, aliases.new
  FROM chains JOIN aliases ON aliases.id = (
    SELECT next.id FROM aliases AS next
    WHERE next.old = chains.new AND (next.at, next.id) > (chains.step_at, chains.step_id)
    ORDER BY next.at, next.id LIMIT 1)
),
names AS MATERIALIZED (
  SELECT old, at, id, new FROM (
    SELECT *, row_number() OVER (PARTITION BY id ORDER BY step_at DESC, step_id DESC) AS back
    FROM chains)
  WHERE back = 1
)
SELECT here.id, here.event, here.at, here.day, here.data,
  coalesce((
    SELECT new FROM names WHERE old = here."key" AND (names.at, names.id) > (here.at, here.id)
    ORDER BY names.at, names.id LIMIT 1), here."key") AS "key",
  coalesce((
    SELECT new FROM names WHERE old = here.chosen AND (names.at, names.id) > (here.at, here.id)
    ORDER BY names.at, names.id LIMIT 1), here.chosen) AS chosen,
  here.line, here.kind, here.way, here.rung, here.strictness, here.hints, here.share,
  here.suggested, CASE WHEN rated."of" IS NULL THEN here.rating ELSE rated.rating END AS rating,
  here.seconds, here.stage
FROM here LEFT JOIN rated ON rated."of" = here.id AND here.event = 'review'
WHERE here.event NOT IN ('alias', 'rerate') AND (rated."of" IS NULL OR rated.rating IS NOT NULL)
"""
"""What folds may see of studies, reviews and settings, as `events.live` has it: version 1, not
taken back, not from the future, rated as last told, under the keys of today."""

_PLACE = """replace(substr("key", instr("key", '/') + 1), '#', '/')"""
_CUE = f"substr({_PLACE}, 1, instr({_PLACE} || '/', '/') - 1)"
_UNSAID = """substr(data, instr(data, '"unsaid": ['))"""
_PASSED_OVER = f"""coalesce(event = 'review' AND kind = 'rehearsal' AND way IS NOT 'choose'
    AND coalesce(rating, 1) = 1 AND (
      instr(coalesce(data, ''), '"forgotten": true') > 0
      OR instr(coalesce(data, ''), '"skipped": true') > 0
      OR instr(coalesce(data, ''), '"unsaid": [') > 0
        AND instr(substr({_UNSAID}, 1, instr({_UNSAID}, ']')), '"' || {_CUE} || '"') > 0
      OR way IS NOT 'aloud' AND coalesce(share, 0) = 0 AND coalesce(chosen, '') = ''
        AND NOT EXISTS (
          SELECT 1 FROM words WHERE event = standing.id AND field = 'said' AND text <> '')
    ), 0)"""  # noqa: S608  of our own names
"""Whether a line of a call was passed over, which is no try, as in `core.memory.attempt`."""

REVIEWS = f"""
CREATE VIEW reviews AS
WITH
told AS (
  SELECT *, event = 'setting' AND instr(coalesce(data, ''), '"history": "anew"') > 0 AS anew
  FROM standing
  WHERE "key" <> '' AND (
    event = 'study' OR date(day, '+0 days') = day AND (event = 'setting' OR rating BETWEEN 1 AND 4))
    AND NOT {_PASSED_OVER}
),
eras AS (
  SELECT *,
    sum(anew) OVER (PARTITION BY "key" ORDER BY at, id) AS era,
    sum(anew) OVER (PARTITION BY "key") AS last_era
  FROM told
),
sights AS (
  SELECT *, lag(at) OVER (PARTITION BY "key", era ORDER BY at, id) AS shown
  FROM eras WHERE event <> 'setting'
),
tries AS (
  SELECT *,
    coalesce(at - shown - coalesce(seconds, 0) * 1e6 >= 60000000, 1) AS fed,
    way = 'letters' AND instr(coalesce(data, ''), '"proof": true') > 0 AS proof
  FROM sights WHERE event = 'review'
)
SELECT id,
  strftime('%Y-%m-%dT%H:%M:%S', at / 1000000, 'unixepoch')
    || printf('.%06dZ', at % 1000000) AS at,
  day,
  date(day, '-' || ((CAST(strftime('%w', day) AS INTEGER) + 6) % 7) || ' days') AS week,
  substr("key", 1, instr("key", '/') - 1) AS script,
  "key",
  substr("key", instr("key", '#') + 1) AS card,
  rating,
  CASE rating WHEN 1 THEN 'Again' WHEN 2 THEN 'Hard' WHEN 3 THEN 'Good' ELSE 'Easy' END
    AS rating_name,
  rating > 1 AS "right",
  fed,
  fed AND row_number() OVER (PARTITION BY "key", day, fed ORDER BY at, id) = 1 AS first_of_day,
  CASE WHEN kind = 'rehearsal' AND rating = 1 AND way <> 'aloud' THEN NULL
    WHEN way IN ('type', 'aloud', 'voice') AND rung IS NOT 0 AND (fed OR rating = 1)
      THEN rating > 1 AND coalesce(hints, 0) = 0
    WHEN proof AND rating = 1 THEN 0 END AS said,
  CASE WHEN way = 'letters' AND rung IS NOT 0 AND (fed OR rating = 1)
    THEN rating > 1 AND coalesce(hints, 0) = 0 END AS lettered,
  era = last_era AS "current",
  kind, way, rung, strictness, hints, share, suggested, seconds, stage, chosen, line,
  at AS microseconds
FROM tries
"""  # noqa: S608  of our own names

CARDS = """
CREATE VIEW cards AS
WITH ordered AS (
  SELECT *, row_number() OVER (PARTITION BY "key" ORDER BY microseconds DESC, id DESC) AS back,
    row_number() OVER (
      PARTITION BY "key", said IS NULL ORDER BY microseconds DESC, id DESC) AS said_back,
    row_number() OVER (
      PARTITION BY "key", lettered IS NULL ORDER BY microseconds DESC, id DESC) AS lettered_back
  FROM reviews WHERE "current"
),
known AS (
  SELECT "key" AS known_key,
    coalesce(max(CASE WHEN said_back = 1 THEN said END), 0) AS can_say,
    coalesce(max(CASE WHEN lettered_back = 1 THEN lettered END), 0) AS by_letters
  FROM ordered GROUP BY "key"
)
SELECT "key", max(script) AS script, max(card) AS card,
  count(*) AS tries, sum(fed) AS fed, sum("right") AS "right", sum(rating = 1) AS again,
  count(DISTINCT day) AS days, min(day) AS first_day, max(day) AS last_day,
  max(at) AS last_at,
  max(CASE WHEN back = 1 THEN rating_name END) AS last_rating,
  max(can_say) AS can_say,
  max(known.by_letters AND NOT can_say) AS by_letters
FROM ordered JOIN known ON known_key = "key" GROUP BY "key"
"""

_WORDS = "(said <> '') * (1 + length(said) - length(replace(said, ' ', '')))"
"""How many words a line has: a single blank parts two."""

_WAYS = ", ".join(f"'{way}'" for way in BASE)
_SECONDS = " ".join(f"WHEN '{sort}' THEN {BASE[sort]} + {A_WORD[sort]} * {_WORDS}" for sort in BASE)

DAYS = f"""
CREATE VIEW days AS
WITH gaps AS (
  SELECT *, (at - lag(at) OVER (ORDER BY at, id)) / 1e6 AS gap, {_PASSED_OVER} AS passed_over
  FROM standing WHERE event IN ('review', 'study')
),
sorts AS (
  SELECT *,
    CASE WHEN event = 'study' AND rung IS NULL THEN 'read'
      WHEN event = 'study' AND way IN ({_WAYS}) AND way <> 'read'
        THEN CASE WHEN rung = 0 THEN 'shown' ELSE 'part' END
      ELSE way END AS sort,
    trim(coalesce(line, '')) AS said
  FROM gaps
),
usual AS (
  SELECT *, CASE sort {_SECONDS} ELSE {AWAY / CAP} END AS usually FROM sorts
),
timed AS (
  SELECT id, event, day, "key", rating, passed_over,
    CASE WHEN gap >= 0 AND gap <= max({AWAY}, {CAP} * usually) THEN gap
      WHEN coalesce(seconds, 0) <= max({AWAY}, {CAP} * usually)
        THEN max(coalesce(seconds, 0.0), 0.0)
      ELSE usually END AS practiced
  FROM usual WHERE date(day, '+0 days') = day
),
firsts AS (SELECT id, "right" FROM reviews WHERE first_of_day)
SELECT timed.day,
  date(timed.day, '-' || ((CAST(strftime('%w', timed.day) AS INTEGER) + 6) % 7) || ' days')
    AS week,
  sum(practiced) AS seconds,
  sum(event = 'review' AND NOT passed_over) AS reviews,
  sum(event = 'review' AND coalesce(rating, 0) > 1) AS "right",
  sum(event = 'study') AS studies,
  count(firsts.id) AS tests,
  coalesce(sum(firsts."right"), 0) AS tests_right,
  count(DISTINCT timed."key") AS cards
FROM timed LEFT JOIN firsts ON firsts.id = timed.id
GROUP BY timed.day
"""  # noqa: S608  of our own numbers and names
"""Each study day, as `core.memory.presence` has the practice of it."""

INDEXES = ("CREATE INDEX events_retractions ON events (\"of\") WHERE event = 'retract'",)
"""Without it, looking for what was taken back would read the whole log for each event."""

# JSON functions are refused in views where the schema is not trusted, as in our own connections;
# the text of a setting's data is always written the same way (`codec.cleaned`).

VIEWS = (STANDING, REVIEWS, CARDS, DAYS)
"""In an order in which each finds what it is made of."""
