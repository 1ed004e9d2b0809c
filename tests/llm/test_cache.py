"""Answers of a model that are kept on disk: found again, and never in the way."""

from pathlib import Path

import pytest

from coach import Context
from coach.critics.llm import cache
from tests.llm.answers import DRAFT, text
from tests.llm.coaches import asking
from tests.llm.wire import Fails, Says, serving


class TestCache:
    """Off by default; on by flag the same question is not paid twice."""

    @pytest.fixture(autouse=True)
    def _place(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    def test_it_is_off_unless_asked_for(self) -> None:
        with serving([Says(text())]) as wire, asking(wire) as coach:
            coach.review(DRAFT), coach.review(DRAFT)

        assert len(wire.requests) == 2
        assert not cache.cache_path().exists()

    def test_the_same_question_is_answered_from_the_disk(self) -> None:
        with serving([Says(text()), Fails(500)]) as wire:
            with asking(wire, cache=True) as coach:
                first = coach.review(DRAFT)
            with asking(wire, cache=True) as coach:
                second = coach.review(DRAFT)

        assert len(wire.requests) == 1
        assert [o.key_results for o in first.objectives] == [
            o.key_results for o in second.objectives
        ]
        assert (second.provenance.engine, second.provenance.input_tokens) == ("llm", 0)
        assert cache.cache_path().stat().st_mode & 0o077 == 0

    def test_another_draft_or_answer_is_another_question(self) -> None:
        with serving([Says(text())]) as wire, asking(wire, cache=True) as coach:
            coach.review(DRAFT)
            coach.review(DRAFT.replace("trust", "like"))
            coach.review(DRAFT, Context(answers={"O1.KR1.baseline": "20%"}))

        assert len(wire.requests) >= 3

    def test_a_file_that_is_no_cache_costs_nothing_but_the_call(self) -> None:
        cache.cache_path().parent.mkdir(parents=True)
        cache.cache_path().write_bytes(b"not a database" * 100)
        with serving([Says(text())]) as wire, asking(wire, cache=True) as coach:
            assert coach.review(DRAFT).provenance.engine == "llm"
