"""Runs the lab as the chapter tells it, and captures what it quotes."""

from pathlib import Path

import pytest

LAB = Path(__file__).parent
MAPS = ("as_found", "watched", "reviewed", "mended")


@pytest.fixture
def maps(program):
    """The four maps, by name."""
    model, checks = program("ownership.model"), program("ownership.checks")
    return {
        name: model.Map.read(LAB / "maps" / f"{name}.toml", checks.CHECKS)
        for name in MAPS
    }


@pytest.fixture(scope="module")
def replay_module(program):
    return program("ownership.replay")


def test_audit_of_the_map_as_found(transcript):
    text = transcript(
        "audit-as-found",
        "python -m ownership audit maps/as_found.toml",
        expect=1,
    )
    assert "features: 2 owners" in text


def test_the_mended_map_has_no_problems(program, maps):
    assert not list(program("ownership.audit").problems(maps["mended"]))


def test_order(transcript):
    text = transcript(
        "order-mended", "python -m ownership order maps/mended.toml"
    )
    first, *_, last = [line.split()[0] for line in text.splitlines()[2:]]
    assert (first, last) == ("frame", "renew")


def test_order_does_not_depend_on_the_file(program, maps, tmp_path):
    model, checks = program("ownership.model"), program("ownership.checks")
    head, *entries = (
        (LAB / "maps" / "mended.toml").read_text().split("[[activity]]")
    )
    turned = tmp_path / "turned.toml"
    turned.write_text("[[activity]]".join([head, *reversed(entries)]))
    assert model.Map.read(turned, checks.CHECKS) == maps["mended"]


def test_replay(transcript):
    text = transcript(
        "replay-reviewed",
        "python -m ownership replay maps/reviewed.toml leak",
    )
    assert "stopped at watch (MLOps engineer), after it was used" in text


def test_compare(transcript):
    transcript("compare", "python -m ownership compare maps")


def test_a_check_lets_what_is_right_pass(program):
    """A check that refuses everything would stop the faults as well."""
    checks = program("ownership.checks")
    checks.known_at_departure("configs/honest.toml")
    checks.wrong_requests_refused("FastAPI")
    checks.health_answers("async def, queue")
    checks.limit_holds("1")
    checks.same_both_ways("origin")  # all three occur in every week
    with pytest.raises(checks.Refused, match="dep_delay"):
        checks.known_at_departure("configs/as_found.toml")


def test_people(transcript):
    transcript("people", "python -m ownership people maps/mended.toml")


def test_people_needs_owners(program, maps):
    people = program("ownership.people")
    team = people.read_teams(LAB / "maps" / "teams.toml")["six"]
    with pytest.raises(ValueError, match="nobody answers for watch, answer"):
        people.load(maps["as_found"], team)
    team.pop("ML engineer")
    with pytest.raises(ValueError, match="nobody is ML engineer"):
        people.load(maps["mended"], team)


def test_codeowners(transcript):
    transcript("codeowners", "python codeowners.py")


def test_paths_exist(program):
    import tomllib

    # The team has package and service side by side; here the package lies in
    # a project of its own.
    labs = program("ownership.checks").LABS
    places = (labs / "flightdelay", labs)
    paths = tomllib.loads((LAB / "maps" / "paths.toml").read_text())
    for path in (p for entry in paths.values() for p in entry):
        assert any((place / path.strip("/")).exists() for place in places)


def test_rota(transcript):
    transcript("rota", "python rota.py")


@pytest.mark.parametrize("name", ["without", "asked"])
def test_solutions(transcript, name):
    transcript(f"solution-{name}", f"python -m solutions.{name}")


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("circle", 2, "goes round in a circle: features -> train"),
        ("role", 2, "no role is called ML enginer"),
        ("check", 2, "there is no check looks_good"),
        ("nobody", 2, "nobody gives feature code"),
        ("owner", 2, "unexpected keyword argument 'owner'"),
        ("self", 1, "data scientist reads what data scientist wrote"),
    ],
)
def test_it_breaks_as_the_table_says(transcript, name, code, message):
    text = transcript(
        f"errors-{name}",
        f"python -m ownership audit breaks/{name}.toml",
        expect=code,
    )
    assert message in text


# The figure: how far each fault travels


@pytest.fixture
def travels(maps, replay_module):
    mended = maps["mended"]
    places = [a.id for a in mended.activities]
    incidents = replay_module.read_incidents(LAB / "incidents.toml")
    return {
        "places": places,
        "incidents": [
            {
                "name": i.name,
                "enters": i.enters,
                "watched": replay_module.replay(maps["watched"], i).at,
                "mended": replay_module.replay(mended, i).at,
            }
            for i in incidents
        ],
    }


def draw_travels(data):
    from harness import figure as house

    figure, axes = house.new(height=4.6)
    early, late = house.SERIES[:2]
    places = data["places"]
    act = places.index("act")
    for x, incident in enumerate(data["incidents"]):
        start = places.index(incident["enters"])
        end = places.index(incident["mended"])
        far = places.index(incident["watched"] or places[-1])
        axes.plot([x, x], [start, far], color=house.GRID, ls="-", marker="")
        axes.plot([x, x], [start, end], color=early.color, ls="-", marker="")
        axes.plot(
            x, start, color=house.MUTED, marker="_", ms=12, mew=2, ls=""
        )
        axes.plot(x, end, color=early.color, marker=early.marker, ls="")
        if incident["watched"]:
            axes.plot(x, far, color=late.color, marker=late.marker, ls="")
        else:
            axes.plot(x, far, color=house.MUTED, marker="v", ls="")
    axes.axhline(act, color=house.MUTED, linewidth=0.8, linestyle=":")
    names = [incident["name"] for incident in data["incidents"]]
    axes.set_xticks(range(len(names)), names)
    axes.set_yticks(range(len(places)), places)
    axes.set_ylim(len(places) - 0.5, -0.5)
    axes.set_xlim(-0.5, len(names) - 0.5)
    axes.xaxis.tick_top()
    axes.tick_params(axis="both", length=0)
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    axes.spines["left"].set_visible(False)
    return figure


def test_travels_figure(figure, travels):
    figure("travels", travels, draw_travels)
