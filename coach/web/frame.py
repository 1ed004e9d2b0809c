"""What stands around the review: the header with its switches, the promise, the examples."""

from coach.language.text import Text
from coach.models import Language
from coach.settings import Settings
from coach.web import words
from coach.web.examples import EXAMPLES
from coach.web.markup import Html, el
from coach.web.session import Session

_LANGUAGES: tuple[tuple[Language, str, Text], ...] = (
    ("es", "ES", Text(es="Español", en="Español")),
    ("en", "EN", Text(es="English", en="English")),
)


def header(session: Session) -> Html:
    """Return the name of the page, the switch of languages and the one of light and dark."""
    language = session.language
    switches = [
        el(
            "button",
            short,
            type="button",
            lang=code,
            aria_pressed="true" if code == language else "false",
            aria_label=name.in_(code),
            data_do="language",
            data_value=code,
        )
        for code, short, name in _LANGUAGES
    ]
    theme = words.THEME.in_(language)
    return el(
        "header",
        el("a", words.SKIP.in_(language), href="#sheet", class_="skip"),
        el(
            "div",
            el("h1", words.TITLE.in_(language)),
            el("p", words.TAGLINE.in_(language)),
            class_="name",
        ),
        el(
            "div", *switches, class_="switch", role="group", aria_label=words.LANGUAGE.in_(language)
        ),
        el(
            "button",
            "◐",
            type="button",
            class_="theme",
            data_theme_switch=True,
            aria_label=theme,
            title=theme,
        ),
        class_="top",
        lang=language,
    )


def privacy(settings: Settings, language: Language) -> Html:
    """Return where the draft goes, true for the engine in force."""
    if settings.engine == "embedded":
        promise = words.PRIVATE.in_(language)
    else:
        model = settings.model or words.SOME_MODEL.in_(language)
        promise = words.MODEL_UNUSED.in_(language).format(model=model)
    return el("p", el("kbd", words.SHORTCUT.in_(language)), el("span", promise), class_="about")


def try_these(language: Language) -> Html:
    """Return the example drafts as buttons."""
    buttons = [
        el(
            "button",
            example.name.in_(language),
            type="button",
            class_="quiet",
            data_example=str(number),
        )
        for number, example in enumerate(EXAMPLES)
    ]
    title = el("p", words.EXAMPLES.in_(language), class_="label")
    return el("div", title, *buttons, class_="tries")
