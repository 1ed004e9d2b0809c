"""Where a language model answers: its provider, name and address, and the client for it."""

import os
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from coach.critics.llm.faults import CallFault
from coach.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_OPENAI = "openai"
_AZURE = "azure_openai"
_AZURE_VERSION = "2024-10-21"
"""The first stable version that takes a JSON schema; ``OPENAI_API_VERSION`` names another."""
_WIRE = frozenset({_OPENAI, _AZURE})
"""Providers whose chat completions take OpenAI's fields."""
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_NO_KEY = "none"
"""Local servers ask for no key, and the client asks for one."""
MOST_RETRIES = 2
"""Beyond the first try, by the client, on 408, 409, 429 and 5xx; ``Retry-After`` is kept to."""


class Endpoint(NamedTuple):
    """A model at its address."""

    provider: str
    model: str
    base_url: str | None

    @property
    def speaks_openai(self) -> bool:
        """Whether it takes the fields of OpenAI's chat completions."""
        return self.provider in _WIRE

    @property
    def is_local(self) -> bool:
        """Whether it runs on this machine."""
        return urlsplit(self.base_url or "").hostname in _LOOPBACK

    @property
    def name(self) -> str:
        """The model as a review names it: ``openai:gpt-4o-mini``."""
        return f"{self.provider}:{self.model}"


def endpoint_of(settings: Settings) -> Endpoint:
    """Return the endpoint that the settings name.

    ``provider:model`` names a provider that LangChain knows; without one, or with a base URL, it
    is any server that speaks OpenAI's chat completions (``llama3.1:8b`` at a local Ollama).

    Args:
        settings: The settings in force.

    Raises:
        CallFault: No model is named.
    """
    named = (settings.model or "").strip()
    if not named:
        raise CallFault("settings")
    provider, colon, model = named.partition(":")
    known = provider in _WIRE or (settings.base_url is None and provider.isidentifier())
    if not (colon and model and known):
        provider, model = _OPENAI, named
    return Endpoint(provider, model, settings.base_url)


def http_client(endpoint: Endpoint, timeout: float) -> Any:
    """Return the HTTP client of an endpoint; a proxy never stands before this machine itself.

    Args:
        endpoint: What is called.
        timeout: Seconds until an answer has to come.
    """
    import openai

    return openai.DefaultAsyncHttpxClient(trust_env=not endpoint.is_local, timeout=timeout)


def chat_model(endpoint: Endpoint, settings: Settings, client: Any) -> "BaseChatModel":
    """Build the chat model of an endpoint.

    Args:
        endpoint: What is called.
        settings: The key and the time limit.
        client: The HTTP client, for servers that speak OpenAI's wire format.

    Raises:
        CallFault: The provider's package is not installed or it is not known.
    """
    _keep_to_ourselves()
    from langchain.chat_models import init_chat_model

    key = settings.api_key.get_secret_value() if settings.api_key else None
    options: dict[str, Any] = {"api_key": key} if key else {}
    if endpoint.speaks_openai:
        options |= {"max_retries": MOST_RETRIES, "timeout": settings.timeout}
        options |= {"stream_usage": True, "http_async_client": client, "use_responses_api": False}
    if endpoint.provider == _AZURE:
        version = os.environ.get("OPENAI_API_VERSION") or _AZURE_VERSION
        options |= {"azure_deployment": endpoint.model, "api_version": version}
        options |= {"azure_endpoint": endpoint.base_url} if endpoint.base_url else {}
    elif endpoint.provider == _OPENAI:
        options |= {"api_key": key or _NO_KEY}
        options |= {"base_url": endpoint.base_url} if endpoint.base_url else {}
    try:
        model: BaseChatModel = init_chat_model(
            endpoint.model, model_provider=endpoint.provider, **options
        )
        return model
    except ImportError:
        raise CallFault("package") from None
    except ValueError:
        raise CallFault("request") from None


def _keep_to_ourselves() -> None:
    """Turn tracing off: with it on in the environment, drafts would be posted to a third party."""
    for name in ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2"):
        os.environ[name] = "false"
