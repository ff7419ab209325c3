-- A month of flights as the model reads them, from all raw deliveries.
-- run.py fills in the names that begin with a dollar sign.

-- region latest
WITH latest AS (
    SELECT * FROM raw_flights
    WHERE printf('%04d-%02d', year::INT, month::INT) = $month
    QUALIFY row_number() OVER (
        PARTITION BY time_hour::TIMESTAMPTZ, carrier, flight::INT
        ORDER BY delivery DESC, line::INT DESC
    ) = 1
-- endregion latest
),
-- region timed
timed AS (
    SELECT
        f.*,
        timezone('America/New_York', make_timestamp(
            year::INT, month::INT, day::INT, sched_dep_time::INT // 100,
            sched_dep_time::INT % 100, 0)) AS departs,
        sched_arr_time::INT // 100 * 60 + sched_arr_time::INT % 100
        - sched_dep_time::INT // 100 * 60 - sched_dep_time::INT % 100
        AS minutes_by_clock,
        coalesce(a.tzone, 'America/Puerto_Rico') AS zone,
        coalesce(a.tz, -4) AS fixed_offset
    FROM latest AS f LEFT JOIN airports AS a ON f.dest = a.faa
)
-- endregion timed
-- region features
SELECT
    departs,
    t.carrier,
    t.flight::INT AS flight,
    t.origin,
    t.dest,
    t.tailnum,
    (minutes_by_clock - $ahead + 2880) % 1440 AS planned_minutes,
    t.arr_delay::INT AS arr_delay,
    t.dep_time IS NULL AS cancelled,
    t.arr_delay::INT > 15 AS late,
    w.wind_speed::DOUBLE AS wind_speed,
    w.visib::DOUBLE AS visib,
    p.year AS plane_year
FROM timed AS t
LEFT JOIN raw_weather AS w
    ON t.origin = w.origin
    AND w.time_hour::TIMESTAMPTZ
        = t.time_hour::TIMESTAMPTZ - INTERVAL 1 HOUR
LEFT JOIN planes AS p ON t.tailnum = p.tailnum
ORDER BY departs, t.carrier, t.flight::INT
-- endregion features
