"""The next step: numbers for categories are learned once, then used."""

import pandas as pd

from functions import (
    CATEGORIES,
    SETTINGS,
    V1,
    add_features,
    read,
    show_demo,
    split_off_demo,
    train_and_test,
)

RUSH_ENDS = 20


# region levels
Levels = dict[str, list[str]]


def learn_levels(table: pd.DataFrame) -> Levels:
    """The values of each category, in the order of their numbers."""
    return {c: sorted(table[c].unique()) for c in CATEGORIES}


def encode(table: pd.DataFrame, levels: Levels) -> pd.DataFrame:
    """Replace each category by its number; an unseen value by -1."""
    codes = {
        c: pd.Index(levels[c]).get_indexer(pd.Index(table[c]))
        for c in CATEGORIES
    }
    return table.assign(**codes)


# endregion levels


def main() -> None:
    """As in functions.py, with one encoding for past and demo."""
    past, demo = split_off_demo(read())
    late = (past["arr_delay"] > SETTINGS["late_after"]).astype(int)
    print("late:", round(late.mean(), 4))

    levels = learn_levels(past)
    table = encode(add_features(past, RUSH_ENDS), levels)
    train_and_test(table, late, V1, "AUC (v1)")
    columns = [*V1, "dep_delay"]
    model = train_and_test(table, late, columns, "AUC")

    live = encode(add_features(demo, RUSH_ENDS), levels)
    live["dep_delay"] = 0  # not known yet
    show_demo(demo, model.predict_proba(live[columns])[:, 1])


if __name__ == "__main__":
    main()
