import pytest

from coach.errors import SettingsError
from coach.settings import Settings


def test_settings_are_read_from_variables_named_like_the_fields() -> None:
    settings = Settings.from_env({"OKR_COACH_PROFILE": "usted", "OKR_COACH_TIMEOUT": "5"})

    assert (settings.profile, settings.timeout) == ("usted", 5.0)


def test_the_usual_key_variable_is_taken_where_our_own_is_absent() -> None:
    settings = Settings.from_env({"OPENAI_API_KEY": "k-1"})

    assert settings.api_key is not None
    assert settings.api_key.get_secret_value() == "k-1"


def test_a_key_never_shows_in_a_repr() -> None:
    assert "k-1" not in repr(Settings.from_env({"OKR_COACH_API_KEY": "k-1"}))


def test_an_unusable_value_names_the_variable() -> None:
    with pytest.raises(SettingsError, match="OKR_COACH_ENGINE"):
        Settings.from_env({"OKR_COACH_ENGINE": "magic"})


def test_a_blank_variable_counts_as_unset() -> None:
    assert Settings.from_env({"OKR_COACH_ENGINE": "  "}).engine == "embedded"
