"""The printed report of ``make quality``: one block a part, one line a figure."""

from collections.abc import Iterable, Iterator, Sequence

from evals import measures, retrieval, scoring
from evals.floors import Floor
from evals.intervals import Interval
from evals.measured import Measured
from evals.published import Found
from evals.retrieval import Answered

KINDS = ("outcome", "output", "health", "unclear")


def blocks(measured: Measured) -> Iterator[list[str]]:
    """Yield the parts of the report on one file of drafts."""
    yield [
        f"== {measured.name} ==",
        f"{len(measured.drafts)} drafts in es and en, {len(measured.lines)} labelled lines",
    ]
    yield list(_labels(measured))
    yield list(_kinds(measured))
    yield list(_rules(measured))
    yield list(_promises(measured))
    if measured.flips:
        yield list(_flips(measured))
    yield [
        "parsed back to the same parts",
        *(f"  as {form:<10}{same:>4} of {n}" for form, (same, n) in measured.parsed.items()),
    ]


def errors(measured: Measured) -> Iterator[str]:
    """Yield each difference on a line of its own: where, what, expected, given, words."""
    for line, field in measures.differences(measured.lines):
        values = (f"{line.id} {line.ref}", field, line.expected[field], line.given[field])
        yield "\t".join([*map(str, values), line.text])
    for reading in measured.readings:
        if not reading.same:
            yield f"{reading.id}\tparsing {reading.form}\t{reading.expected}\t{reading.given}"


def parsing(found: Iterable[Found]) -> list[str]:
    """Return how well published files are read, one line a kind of part."""
    return [
        "published files, parts found by line",
        *(
            f"  {each.part:<12}{each.counts.hits:>4} right {each.counts.false_alarms:>3} too many "
            f"{each.counts.misses:>3} missed   F1 {_share(each.counts.f1)}"
            for each in found
        ),
    ]


def search(answered: Sequence[Answered]) -> Iterator[str]:
    """Yield how well the search finds, by wording and language."""
    yield (
        f"{'labelled queries':<18}{'lang':<6}{'n':>4}{'recall@1':>10}{'recall@3':>10}"
        f"{'@3 across languages':>21}"
    )
    for recall in retrieval.recalls(answered):
        yield (
            f"{recall.group:<18}{recall.language:<6}{recall.n:>4}{recall.at_1:>10.3f}"
            f"{recall.at_3:>10.3f}{recall.across_3:>21.3f}"
        )
    off, offered = retrieval.refused(answered)
    quiet, asked = retrieval.silent(answered)
    yield f"off-topic questions told that the guidance does not say: {off} of {offered}"
    yield f"questions on the topic told the same: {quiet} of {asked}"


def missed(answered: Iterable[Answered]) -> Iterator[str]:
    """Yield each dev query that found nothing right among the first, one a line."""
    for each in answered:
        query = each.query
        wrong = each.said if query.sort == "off_topic" else not each.at(1)
        if wrong and query.split == "dev":
            ids = (" ".join(query.wants), " ".join(each.found))
            yield "\t".join([query.id, query.sort, query.wording, *ids, query.text])


def below(broken: Iterable[tuple[Floor, float | None]]) -> list[str]:
    """Return the limits that do not hold, one a line."""
    return [
        f"BROKEN  {floor.drafts} · {floor.figure}: {_share(value)}, "
        f"{'at most' if floor.at_most else 'at least'} {floor.limit:.3f}"
        for floor, value in broken
    ]


def _labels(measured: Measured) -> Iterator[str]:
    yield (
        f"{'label':<34}{'lang':<5}{'n':>4}{'accuracy':>9} {'95 % interval':<14}"
        f"{'macro-F1':>9} {'95 % interval':<14}{'kappa':>6}  F1 of each class"
    )
    for figure in measured.labels:
        classes = "  ".join(f"{name} {_share(f1)}" for name, f1 in figure.classes.items())
        yield (
            f"{figure.of + ' · ' + figure.field:<34}{figure.language:<5}{figure.n:>4}"
            f"{_share(figure.accuracy):>9} {_interval(figure.accuracy_interval):<14}"
            f"{_share(figure.macro_f1):>9} {_interval(figure.macro_f1_interval):<14}"
            f"{_share(figure.kappa):>6}  {classes}"
        )


def _kinds(measured: Measured) -> Iterator[str]:
    counts = measures.kinds(measured.lines)
    yield "kind: expected ↓ given →".ljust(26) + "".join(f"{kind:>9}" for kind in KINDS)
    for expected in KINDS:
        yield expected.ljust(26) + "".join(f"{counts[expected, given]:>9}" for given in KINDS)


def _rules(measured: Measured) -> Iterator[str]:
    yield f"{'rule':<9}{'lang':<6}{'right':>6} of {'fires':<7}{'precision':>9}   " + (
        f"{'found':>6} of {'expected':<9}{'recall':>7}"
    )
    for figure in measured.rules:
        yield (
            f"{figure.code:<9}{figure.language:<6}{figure.right:>6} of {figure.fires:<7}"
            f"{_share(figure.precision):>9}   {figure.found:>6} of {figure.expected:<9}"
            f"{_share(figure.recall):>7}"
        )


def _promises(measured: Measured) -> Iterator[str]:
    yield "outcomes with metric and target"
    for promise in measured.promises:
        n = promise.lines
        yield (
            f"  {promise.language:<4}{n:>4} lines   plain ones with a remark "
            f"{_part(promise.visible, promise.plain)} of {promise.plain} (≤ 20 %)   with several "
            f"{_part(promise.several, n)} (none)   called an output, a "
            f"level or a KPI {_part(promise.accused, n)} (≤ 8 %)"
        )


def _flips(measured: Measured) -> Iterator[str]:
    yield "translations labelled differently (≤ 5 %)"
    for flip in measured.flips:
        yield f"  {flip.field:<30}{_part(flip.differ, flip.pairs)} of {flip.pairs}"
    differ = sum(flip.differ for flip in measured.flips)
    pairs = sum(flip.pairs for flip in measured.flips)
    yield f"  {'all':<30}{_part(differ, pairs)} of {pairs}"


def _part(part: int, whole: int) -> str:
    share = scoring.share(part, whole)
    return f"{part:>3} {'–' if share is None else f'{share:.1%}':>6}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _interval(value: Interval | None) -> str:
    return "" if value is None else f"[{value.low:.2f}, {value.high:.2f}]"
