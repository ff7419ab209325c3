import pytest

from flightdelay.config import Config, ConfigError


def test_toml_changes_what_it_names(tmp_path):
    file = tmp_path / "c.toml"
    file.write_text("seed = 7\ntrain_months = [1, 2]\nlearning_rate = 1\n")
    config = Config.from_toml(file)
    assert config.seed == 7
    assert config.train_months == (1, 2)
    assert config.max_leaf_nodes == Config().max_leaf_nodes


def test_plain_values_make_the_same_config():
    config = Config(seed=7, late_after_minutes=30)
    assert Config.from_mapping(config.to_mapping()) == config


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sed = 7", r"unknown setting 'sed'; is it seed\?"),
        ("x = 7", "'x'; is it late_after_minutes or train_months or"),
        ('seed = "7"', "seed must be int, not '7'"),
        ("seed = true", "seed must be int, not True"),
        ("seed = 1.5", "seed must be int"),
        ("learning_rate = 0", "learning_rate must be positive"),
        ("max_leaf_nodes = 1", "max_leaf_nodes must be at least 2"),
        ("train_months = []", "at least one month"),
        ("train_months = [0]", "holds 0, not a month"),
        ("train_months = 3", "train_months must be tuple"),
        ("train_months = [10]", "validation_months must follow"),
        ("test_months = [9]", "test_months must follow"),
        ("seed =", "c.toml: "),
    ],
)
def test_a_wrong_setting_is_named(tmp_path, text, message):
    file = tmp_path / "c.toml"
    file.write_text(text)
    with pytest.raises(ConfigError, match=message):
        Config.from_toml(file)
