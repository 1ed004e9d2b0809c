"""Batches run elsewhere, a cluster, and what a run would take."""

import json
from pathlib import Path

import pytest

from coach.batch.cluster import ClusterError, over_ray
from coach.batch.estimate import estimate
from coach.batch.journal import Journal
from coach.batch.runner import Run
from coach.batch.shards import BatchError, export, read_answers
from coach.critics.llm.faults import CallFault
from coach.formats import read
from coach.pipeline import Coach
from coach.reviews import Context
from coach.settings import Settings
from evals.model_server import DRAFT, answer
from tests.batch.test_runs import table, texts

MODEL = Settings(engine="llm", model="gpt-4o-mini")


def drafts(folder: Path, many: int = 3) -> list[Path]:
    paths = []
    for n in range(many):
        path = folder / f"draft{n}.md"
        path.write_text(DRAFT.replace("the lab", f"the lab of ward {n}"), encoding="utf-8")
        paths.append(path)
    return paths


def requests(files: tuple[Path, ...]) -> list[dict[str, object]]:
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def exported(folder: Path, paths: list[Path], **limits: int) -> tuple[Path, ...]:
    sets = (okrs for path in paths for okrs in read(path))
    with Coach(MODEL) as coach:
        return export(coach, sets, Context(), folder, **limits).files


def answered(folder: Path, asked: list[dict[str, object]], text: str) -> Path:
    lines = []
    for request in asked:
        body = {"choices": [{"message": {"content": text}}]}
        response = {"status_code": 200, "body": body}
        lines.append({"custom_id": request["custom_id"], "response": response, "error": None})
    path = folder / "answers.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)) + "\nbroken\n{}\n", encoding="utf-8")
    return path


def test_a_batch_has_the_published_shape_and_one_request_an_objective(tmp_path: Path) -> None:
    found = requests(exported(tmp_path, drafts(tmp_path)))

    assert len({request["custom_id"] for request in found}) == 3
    for request in found:
        assert (request["method"], request["url"]) == ("POST", "/v1/chat/completions")
        body = request["body"]
        assert isinstance(body, dict)
        assert body["model"] == "gpt-4o-mini"
        assert [message["role"] for message in body["messages"]] == ["system", "user"]
        assert body["response_format"]["json_schema"]["strict"] is True


def test_shards_keep_to_their_limits_and_lose_nothing(tmp_path: Path) -> None:
    paths = drafts(tmp_path, 5)
    by_number = exported(tmp_path, paths, most=2)
    assert [len(requests((file,))) for file in by_number] == [2, 2, 1]
    whole = {str(request["custom_id"]) for request in requests(by_number)}

    largest = max(len(line) for file in by_number for line in file.read_bytes().splitlines())
    by_size = exported(tmp_path / ".", paths, size=largest * 2)
    assert all(file.stat().st_size <= largest * 2 for file in by_size)
    assert {str(request["custom_id"]) for request in requests(by_size)} == whole


def test_the_same_objective_is_asked_about_once(tmp_path: Path) -> None:
    (path,) = drafts(tmp_path, 1)

    assert len(requests(exported(tmp_path, [path, path]))) == 1


def test_answers_are_read_back_through_the_same_checks(tmp_path: Path) -> None:
    paths = drafts(tmp_path, 1)
    asked = requests(exported(tmp_path, paths))
    good = answered(tmp_path, asked, answer())
    kept = tmp_path / "kept.sqlite"

    assert read_answers(good, kept) == 1
    with Coach(MODEL.model_copy(update={"answers": kept})) as coach:
        (okrs,) = read(paths[0])
        review = coach.review(okrs)

    assert review.provenance.engine == "llm"
    first = review.objectives[0].key_results[0]
    assert first.rewrite is not None
    assert "[baseline %]" in first.rewrite.text


def test_an_answer_with_something_invented_is_not_shown(tmp_path: Path) -> None:
    paths = drafts(tmp_path, 1)
    asked = requests(exported(tmp_path, paths))
    bad = answered(tmp_path, asked, answer().replace("[target %]", "77%"))
    kept = tmp_path / "kept.sqlite"
    read_answers(bad, kept)
    with Coach(MODEL.model_copy(update={"answers": kept})) as coach:
        (okrs,) = read(paths[0])
        review = coach.review(okrs)

    assert "77" not in review.model_dump_json(exclude={"provenance"})


def test_what_the_batch_does_not_answer_is_the_built_in_engines(tmp_path: Path) -> None:
    first, second = drafts(tmp_path, 2)
    kept = tmp_path / "kept.sqlite"
    read_answers(answered(tmp_path, requests(exported(tmp_path, [first])), answer()), kept)
    with Coach(MODEL.model_copy(update={"answers": kept})) as coach:
        (okrs,) = read(second)
        review = coach.review(okrs)

    assert review.provenance.engine == "embedded"
    assert "batch holds no answer" in (review.provenance.fallback_reason or "")


def test_a_folder_without_answers_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text("{}\n", encoding="utf-8")

    with pytest.raises(BatchError, match=r"no \.jsonl files"):
        read_answers(tmp_path, tmp_path / "kept")


def test_what_a_run_would_take_is_told_before(tmp_path: Path) -> None:
    sets = [okrs for path in drafts(tmp_path, 4) for okrs in read(path)]
    with Coach(MODEL) as coach:
        by_model = estimate(coach, sets, Context(), 2)
    with Coach() as coach:
        own = estimate(coach, sets, Context(), 2)

    assert (by_model.sets, by_model.objectives, by_model.key_results) == (4, 4, 16)
    assert by_model.calls >= 4
    assert 1_000 < by_model.tokens_in / by_model.calls < 10_000
    assert by_model.dollars is not None
    assert 0 < by_model.dollars < 1
    assert (own.calls, own.dollars) == (0, 0.0)


def test_an_estimate_without_a_model_says_which_setting_is_missing(tmp_path: Path) -> None:
    sets = [okrs for path in drafts(tmp_path, 1) for okrs in read(path)]
    with Coach(Settings(engine="llm")) as coach, pytest.raises(CallFault, match="OKR_COACH_MODEL"):
        estimate(coach, sets, Context(), 1)


def test_a_local_cluster_finds_what_this_process_finds(coach: Coach, tmp_path: Path) -> None:
    import asyncio

    pytest.importorskip("ray", reason="the extra 'ray' is not installed")
    path = table(tmp_path / "a.csv", 4)
    with (
        Journal(tmp_path / "one", resume=False) as one,
        Journal(tmp_path / "two", resume=False) as two,
    ):
        Run(coach, Context(), one, many=1).over([path])
        clustered = Run(coach, Context(), two)
        asyncio.run(over_ray(clustered, [path], {}, "local"))

        assert texts(one) == texts(two)
        assert clustered.progress.reviewed == 8


def test_a_cluster_that_is_not_there_is_named(coach: Coach, tmp_path: Path) -> None:
    import asyncio

    pytest.importorskip("ray", reason="the extra 'ray' is not installed")
    path = table(tmp_path / "a.csv", 1)
    with Journal(tmp_path / "j", resume=False) as journal:
        run = Run(coach, Context(), journal)
        with pytest.raises(ClusterError, match=r"127\.0\.0\.1:1"):
            asyncio.run(over_ray(run, [path], {}, "127.0.0.1:1"))
