"""What may go wrong between here and a language model, and how it is said in one sentence."""

from typing import Literal

from coach.errors import CriticError
from coach.language import Text
from coach.models import Language

Kind = Literal[
    "key", "model", "busy", "server", "time", "connection", "refused", "cut", "unreadable",
    "request", "cost", "price", "package", "settings", "stopped",
    "absent",
]  # fmt: skip

REASONS: dict[Kind, Text] = {
    "key": Text(
        es="el servicio no acepta la clave; conviene revisar OKR_COACH_API_KEY",
        en="the endpoint does not accept the key; check OKR_COACH_API_KEY",
    ),
    "model": Text(
        es="el servicio no conoce ese modelo; conviene revisar OKR_COACH_MODEL",
        en="the endpoint does not know that model; check OKR_COACH_MODEL",
    ),
    "busy": Text(
        es="el servicio pidió esperar más de lo que se espera aquí",
        en="the endpoint asked to wait longer than is waited here",
    ),
    "server": Text(
        es="el servicio tuvo un error y no respondió tras varios intentos",
        en="the endpoint had an error of its own and did not answer after several tries",
    ),
    "time": Text(
        es="el servicio no terminó de responder a tiempo (OKR_COACH_TIMEOUT)",
        en="the endpoint did not finish in time (OKR_COACH_TIMEOUT)",
    ),
    "connection": Text(
        es="no hubo conexión con el servicio; conviene revisar OKR_COACH_BASE_URL y la red",
        en="the endpoint could not be reached; check OKR_COACH_BASE_URL and the network",
    ),
    "refused": Text(
        es="el modelo se negó a responder sobre este borrador",
        en="the model declined to answer about this draft",
    ),
    "cut": Text(es="la respuesta del modelo quedó cortada", en="the model's answer was cut off"),
    "unreadable": Text(
        es="la respuesta del modelo no se pudo leer", en="the model's answer could not be read"
    ),
    "request": Text(
        es="el servicio no aceptó la petición; `okr-coach doctor` dice qué modos admite",
        en="the endpoint did not take the request; `okr-coach doctor` says which modes it takes",
    ),
    "cost": Text(
        es="se alcanzó el costo máximo (OKR_COACH_MAX_COST)",
        en="the cost limit was reached (OKR_COACH_MAX_COST)",
    ),
    "price": Text(
        es="hay un costo máximo y no se conoce el precio de ese modelo",
        en="there is a cost limit and the price of that model is not known",
    ),
    "package": Text(
        es="falta el paquete de LangChain para ese proveedor",
        en="the LangChain package for that provider is not installed",
    ),
    "absent": Text(
        es="el lote importado no trae respuesta para esto",
        en="the imported batch holds no answer to this",
    ),
    "stopped": Text(es="se detuvo a pedido", en="it was stopped on request"),
    "settings": Text(
        es="falta decir qué modelo usar (OKR_COACH_MODEL)",
        en="no model is named (OKR_COACH_MODEL)",
    ),
}


class CallFault(CriticError):
    """A call that gave no usable answer.

    The words of the server never get into it: they may repeat a key or a draft.

    Args:
        kind: What went wrong.
    """

    def __init__(self, kind: Kind) -> None:
        super().__init__(REASONS[kind].en)
        self.kind: Kind = kind

    def in_(self, language: Language) -> str:
        """Return the reason in one of the languages, fit for the end of a sentence."""
        return REASONS[self.kind].in_(language)


def fault_of(error: BaseException) -> CallFault:
    """Return what an error of the client means.

    Args:
        error: What the call raised.
    """
    import openai

    if isinstance(error, CallFault):
        return error
    if isinstance(error, openai.LengthFinishReasonError):
        return CallFault("cut")
    if isinstance(error, openai.ContentFilterFinishReasonError):
        return CallFault("refused")
    if isinstance(error, openai.APITimeoutError | TimeoutError):
        return CallFault("time")
    if isinstance(error, openai.APIStatusError):
        return CallFault(_by_status(error.status_code))
    if isinstance(error, openai.APIConnectionError | OSError):
        return CallFault("connection")
    if type(error).__module__.partition(".")[0] in ("httpx", "httpx2", "httpcore", "httpcore2"):
        return CallFault("connection")
    return CallFault("unreadable")


def _by_status(status: int) -> Kind:
    if status in (401, 403):
        return "key"
    if status == 404:
        return "model"
    if status == 429:
        return "busy"
    if status == 408:
        return "time"
    return "server" if status >= 500 else "request"
