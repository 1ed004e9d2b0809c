"""What stands around the review: the header with its switches, the promise, the examples."""

from urllib.parse import urlsplit

from coach.critics.llm.cache import cache_path
from coach.critics.llm.endpoint import endpoint_of
from coach.critics.llm.faults import CallFault
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
    promise = words.PRIVATE.in_(language)
    if settings.engine == "llm":
        promise = _sent(settings, language)
    return el("p", el("kbd", words.SHORTCUT.in_(language)), el("span", promise), class_="about")


def _sent(settings: Settings, language: Language) -> str:
    try:
        endpoint = endpoint_of(settings)
    except CallFault:
        return words.NO_MODEL_NAMED.in_(language)
    place = urlsplit(endpoint.base_url).netloc if endpoint.base_url else endpoint.provider
    said = words.SENT_AND_KEPT if settings.cache else words.SENT
    path = cache_path()
    return said.in_(language).format(model=endpoint.model, place=place, path=path)


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
