"""Which language a text is in, by its function words, its endings and its letters."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Literal

from coach.language.folding import fold
from coach.models import Language

Detected = Literal["es", "en", "pt"]

_WORD = re.compile(r"[^\W\d_]{1,40}")
_READ = 5000
"""Words that are looked at: a language shows itself long before."""
_ENOUGH = 0.9
_AHEAD = 1.3
"""The best language is told when it has this score, and this many times the second's."""

_WORDS: dict[Detected, str] = {
    "es": """
        a al algo ante antes aunque bajo cada como con contra cual cuando cuanto cuantos de del
        desde después donde durante e el ella ellos en entre es esta está están este esto estos
        fue fueron
        ha haber hacia hacer han hasta hay la las le les lo los más me menos mi mis mucho muy nada
        ni no nos nosotros nuestra nuestras nuestro nuestros o para pero por porque pueda puede que
        qué quién se sea según ser si sí sin sobre son su sus también tan tanto tener tiene tienen
        todas todo todos tras un una unas uno unos y ya yo hoy día días mes meses año años semana
        semanas trimestre semestre tres cuatro cinco seis siete ocho nueve diez mejorar reducir
        aumentar lograr lanzar alcanzar desarrollar crear implementar mantener incrementar
        convertirnos convertirse ofrecer ventas mayor menor nuevo nueva nuevos nuevas objetivo
        objetivos clave resultado resultados equipo equipos empresa cliente clientes usuarios
        personas proceso procesos tiempo tasa línea meta iniciativas actual actualmente hecho
        entregar generar elevar bajar subir disminuir duplicar llegar pasar llevar definir capacitar
        realizar publicar hacer conseguir obtener construir fortalecer garantizar asegurar mejor
        sistema servicio servicios calidad encuesta encuestas reuniones promedio mensual
        mensuales anual semanal comercial atención respuesta entrega cierre ingresos costo costos
        coste costes facturación cobranza cartera desempeño tablero avance línea satisfacción
        tiempos plazo siguiente próximo próximos primer primera segundo tercer satisfechos
    """,
    "en": """
        a about after all an and any are as at be because been before between but by can could do
        does each every first for from get had has have how if in into is it its less more most my
        new next no not now of off on once one only or other our out over per should so some such
        than that the their them there these they this those through to two under until up us was
        we were what when where which while who will with within without you your day days month
        months year years week weeks quarter three four five six seven eight nine ten improve reduce
        increase launch achieve build become make help ship deliver create develop reach grow keep
        maintain decrease lower raise cut double drive establish ensure enable complete publish
        run hire train hold increased reduced objective objectives results people users customers
        customer team teams company time rate average currently goal goals employees process
        processes quality better best faster started starts using use work works least across
        quarterly annual weekly daily monthly response satisfaction revenue survey costs cost
        higher sales support users' services service against today baseline target everyone
    """,
    "pt": """
        a acima ao aos após até cada com como contra da das de dela dele deles depois do dos e ela
        em entre essa esse esta está este eu foi for há isso já lhe mais mas menos meu muito na nas
        nem no nos nós nossa nossas nosso nossos o os ou para pela pelas pelo pelos por porque qual
        quando que quem se seja sem ser seu seus sua suas são também tem têm ter todas todo todos
        um uma umas uns à às é não você vocês hoje dia dias mês meses ano anos semana semanas
        trimestre semestre três quatro cinco seis sete oito nove dez melhorar reduzir aumentar
        alcançar atingir lançar desenvolver criar implementar manter crescer tornar oferecer elevar
        vender vendas maior menor novo nova novos novas objetivo objetivos chave resultado
        resultados equipe equipes empresa cliente clientes usuários pessoas processo processos
        tempo taxa meta iniciativas atual atualmente fazer entregar gerar diminuir dobrar chegar
        passar definir treinar realizar publicar obter conseguir construir fortalecer garantir
        receita custo custos qualidade pesquisa reuniões média mensal mensais anual semanal serviço
        serviços satisfação alunos funcionários colaboradores próximo próximos primeiro segundo
    """,
}
_ENDINGS: tuple[tuple[str, Detected, float], ...] = (
    ("ción", "es", 1.0), ("ciones", "es", 1.0), ("sión", "es", 1.0), ("siones", "es", 0.8),
    ("idad", "es", 0.6), ("idades", "es", 0.3), ("miento", "es", 0.8), ("mientos", "es", 0.8),
    ("ando", "es", 0.2), ("iendo", "es", 0.7), ("aron", "es", 0.6), ("ieron", "es", 0.8),
    ("aje", "es", 0.5), ("illo", "es", 0.4), ("uela", "es", 0.4), ("ancia", "es", 0.2),
    ("encia", "es", 0.4), ("mente", "es", 0.3), ("able", "es", 0.1), ("ar", "es", 0.15),
    ("arnos", "es", 0.8), ("irnos", "es", 0.8), ("arse", "es", 0.5), ("irse", "es", 0.5),
    ("ería", "es", 0.4), ("ión", "es", 0.8), ("ado", "es", 0.2), ("ados", "es", 0.2),
    ("ção", "pt", 1.5), ("ções", "pt", 1.5), ("são", "pt", 1.0), ("sões", "pt", 1.0),
    ("dade", "pt", 1.0), ("dades", "pt", 0.4), ("mento", "pt", 0.8), ("mentos", "pt", 0.8),
    ("ência", "pt", 1.0), ("ância", "pt", 1.0), ("agem", "pt", 0.8), ("inho", "pt", 0.6),
    ("mente", "pt", 0.3), ("endo", "pt", 0.4), ("ando", "pt", 0.2), ("ário", "pt", 0.6),
    ("ários", "pt", 0.6), ("ável", "pt", 1.0), ("ível", "pt", 1.0), ("ado", "pt", 0.2),
    ("ados", "pt", 0.2), ("ar", "pt", 0.15), ("tion", "en", 0.5), ("tions", "en", 0.5),
    ("ing", "en", 0.5), ("ings", "en", 0.4), ("ed", "en", 0.4), ("ly", "en", 0.5),
    ("ness", "en", 0.5), ("ment", "en", 0.4), ("ments", "en", 0.4), ("ity", "en", 0.4),
    ("ies", "en", 0.4), ("ful", "en", 0.5), ("ght", "en", 0.5), ("ck", "en", 0.3),
    ("th", "en", 0.3), ("sh", "en", 0.3), ("ers", "en", 0.3), ("ence", "en", 0.3),
)  # fmt: skip
_LETTERS: tuple[tuple[str, Detected, float], ...] = (
    ("ñ", "es", 1.0), ("¿", "es", 1.5), ("¡", "es", 1.0), ("ã", "pt", 1.2), ("õ", "pt", 1.2),
    ("ç", "pt", 1.2), ("ê", "pt", 0.8), ("ô", "pt", 0.8), ("â", "pt", 0.6), ("à", "pt", 0.5),
    ("nh", "pt", 0.2), ("lh", "pt", 0.4), ("ll", "es", 0.1), ("á", "es", 0.1), ("ó", "es", 0.2),
    ("í", "es", 0.1), ("ú", "es", 0.1), ("w", "en", 0.2), ("wh", "en", 0.3),
)  # fmt: skip
_SPANISH_MARKS = re.compile(r"[ñ¿¡áéíóú]", re.IGNORECASE)


def _weights() -> dict[str, dict[Detected, float]]:
    """Return word to language to weight: a word that two languages share says less."""
    found: dict[str, dict[Detected, float]] = {}
    for language, words in _WORDS.items():
        for word in words.split():
            for spelling in {word, fold(word)}:
                found.setdefault(spelling, {})[language] = 1.0
    for votes in found.values():
        if len(votes) > 1:
            votes.update(dict.fromkeys(votes, 0.3))
    return found


_WEIGHTS = _weights()
_ENDINGS_BY_LAST: dict[str, list[tuple[str, Detected, float]]] = {}
for _ending in _ENDINGS:
    _ENDINGS_BY_LAST.setdefault(_ending[0][-1], []).append(_ending)


def _scores(words: Iterable[str]) -> dict[Detected, float]:
    scores: dict[Detected, float] = {"es": 0.0, "en": 0.0, "pt": 0.0}
    for word in words:
        for language, weight in _word_votes(word):
            scores[language] += weight
    return scores


@lru_cache(maxsize=16384)
def _word_votes(word: str) -> tuple[tuple[Detected, float], ...]:
    """Return what one word says of the language; words recur from line to line."""
    known = _WEIGHTS.get(word)
    if known is not None:
        return tuple(known.items())
    votes = [
        (language, weight)
        for ending, language, weight in _ENDINGS_BY_LAST.get(word[-1], ())
        if word.endswith(ending) and len(word) > len(ending) + 1
    ]
    if not word.isascii() or len(word) > 3:
        votes += [(language, weight) for letters, language, weight in _LETTERS if letters in word]
    return tuple(votes)


def _votes(text: str) -> dict[Detected, float]:
    scores = _scores(match.group().lower() for match in islice(_WORD.finditer(text), _READ))
    if "¿" in text or "¡" in text:
        scores["es"] += 1.5
    return scores


def detect(text: str) -> Detected | None:
    """Return the language of ``text``, or ``None`` when its words do not tell.

    The whole text votes: a line such as ``NPS: 40 → 60`` has no language of its own.
    """
    ranked = sorted(_votes(text).items(), key=lambda item: item[1], reverse=True)
    (best, score), (_, second) = ranked[0], ranked[1]
    if score < _ENOUGH or score < second * _AHEAD:
        return None
    return best


def judged_language(draft: str) -> Language:
    """Return the language whose rules read ``draft``: its own, or the nearest that is judged.

    Portuguese is read with Spanish. A draft that does not tell is Spanish where its words or its
    letters lean that way, and English otherwise.
    """
    votes = _votes(draft)
    romance = max(votes["es"], votes["pt"])
    if romance == votes["en"]:
        return "es" if _SPANISH_MARKS.search(draft) else "en"
    return "es" if romance > votes["en"] else "en"
