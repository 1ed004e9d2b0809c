"""A question answered by a model from passages, and held to them."""

from collections.abc import Sequence

from coach.critics.llm.briefing import LANGUAGES
from coach.critics.llm.critic import Critic
from coach.critics.llm.faults import CallFault
from coach.critics.llm.tolerant import whole
from coach.models import Language
from coach.reviews import Answer, Context, Passage, Review
from coach.verification import Allowed, allowed_by, verify_remark

LONGEST = 1_200
"""Characters of an answer: five sentences and a little."""


def answer_from(
    critic: Critic,
    question: str,
    passages: Sequence[Passage],
    language: Language,
    about: Review | None = None,
) -> Answer | None:
    """Answer a question from the passages given, every word of it checked.

    Args:
        critic: Reaches the model.
        question: The question as typed.
        passages: What it may answer from and cite.
        language: Language of the answer.
        about: The review that the question may be about.

    Returns:
        The answer, or ``None`` where the passages do not say or what came did not pass.

    Raises:
        CallFault: There is no usable answer of the model.
    """
    prompt = critic.prompt("answer")
    texts = "\n\n".join(f"[{p.id}] {p.title}\n{p.text}" for p in passages)
    values = {
        "language": LANGUAGES[language],
        "question": question,
        "review": _told(about) if about else "",
        "passages": texts,
    }
    text, _ = critic.say(prompt, values)
    said = whole(text)
    if said is None:
        raise CallFault("unreadable")
    known = {passage.id: passage for passage in passages}
    ids = said.get("passages")
    cited = [known[i] for i in known if isinstance(ids, list) and i in ids]
    words = " ".join(str(said.get("text") or "").split())
    if said.get("answered") is not True or not (cited or about):
        return None
    if verify_remark(
        words, language=language, allowed=_allowed(question, cited, about), longest=LONGEST
    ):
        return None
    return Answer(
        text=words, passages=tuple(cited), answered=True, language=language, model=critic.name
    )


def _allowed(question: str, cited: Sequence[Passage], about: Review | None) -> Allowed:
    """Return what may be said: the figures and names of the question, the citations, the draft."""
    texts = (question, *(f"{p.title} {p.text} {p.source}" for p in cited))
    if about is None:
        return Allowed(texts)
    language: Language = "es" if about.language == "es" else "en"
    return allowed_by(about.okrs, Context(), language).with_names((*texts, _told(about)))


def _told(review: Review) -> str:
    """Return what a review says of each line, as text."""
    lines: list[str] = [review.summary]
    for objective in review.objectives:
        lines.append(f"{objective.ref} {objective.text or ''} ({objective.status})")
        lines += [f"  {f.explanation or f.message}" for f in objective.findings if not f.quiet]
        for kr in objective.key_results:
            lines.append(f"{kr.ref} {kr.text} ({kr.status})")
            lines += [f"  {f.explanation or f.message}" for f in kr.findings if not f.quiet]
            lines += [f"  suggested: {kr.rewrite.text}"] if kr.rewrite else []
    return "\n".join(line for line in lines if line)
