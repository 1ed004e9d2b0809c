"""Exports and templates of OKR tools, each with its own way of saying what belongs to what."""

from pathlib import Path

import pytest

from coach.formats import read
from coach.models import KeyResult, Objective, OKRSet


def sets(folder: Path, name: str, text: str) -> tuple[OKRSet, ...]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return tuple(read(path))


def one(folder: Path, name: str, text: str) -> Objective:
    (okrs,) = sets(folder, name, text)
    (objective,) = okrs.objectives
    return objective


def lines(objective: Objective) -> list[str]:
    return [kr.text for kr in objective.key_results]


def levels(kr: KeyResult) -> tuple[str | None, str | None, str | None]:
    return kr.baseline, kr.target, kr.current


VIVA = (
    "Title,Id,Owner,Team,Period,Object Type,Metric Name,Unit,Start,Target,End Date,"
    '"Aligned To (weight, Objective ID)",Status,Checkins\n'
    "Families trust the clinic (all of it),7,Rosa,Care; All,Q1 2027,Objective,Progress,%,0,100,,"
    ",,\n"
    'Raise NPS,8,Leo,Care,Q1 2027,Key result,NPS,,31,45,2027-03-31,"Families trust the clinic '
    '(all of it)(weight: 50%, Id: 7)",On Track,first note,second note,third note\n'
    'Open the portal,9,Leo,Care,Q1 2027,Deliverable,Progress,%,0,100,,"Families trust the clinic '
    '(all of it)(weight: 50%, Id: 7)",,\n'
)


def test_viva_goals_names_the_parent_within_a_text_and_progress_is_no_metric(
    tmp_path: Path,
) -> None:
    objective = one(tmp_path, "viva.csv", VIVA)

    assert objective.text == "Families trust the clinic (all of it)"
    assert (objective.team, objective.cycle, objective.owner) == ("Care", "Q1 2027", "Rosa")
    (nps,) = objective.key_results
    assert (nps.metric, *levels(nps)[:2], nps.deadline) == ("NPS", "31", "45", "2027-03-31")
    assert [item.text for item in objective.initiatives] == ["Open the portal"]
    assert nps.where is not None
    assert (nps.where.row, nps.where.cells["text"], nps.where.cells["target"]) == (3, "A3", "J3")


def test_an_id_that_is_a_link_is_read_by_what_it_shows(tmp_path: Path) -> None:
    linked = VIVA.replace(",7,", ',"=HYPERLINK(""https://x.example/7"",""7"")",')

    assert lines(one(tmp_path, "viva.csv", linked)) == ["Raise NPS"]


APPFIRE = """Order,Type,Summary,Status,Period,Owner,Teams,Start value,Current value,Target value
1,Objective,Every order arrives,On track,Q3 Y2026,Ana,Ops,0,2,10
1.1,Objective,Routes are planned well,not Started,Q3 Y2026,leo@example.com,Ops,0,0,10
1.1.1,Key result,Cut late orders,AT RISK,Q3 Y2026,Leo,Ops,9,8,3
1.2,Key result,Raise orders on time,On track,Q3 Y2026,Ana,Ops,70,71,90
"""


def test_appfire_order_numbers_are_the_tree(tmp_path: Path) -> None:
    (okrs,) = sets(tmp_path, "jira.csv", APPFIRE)
    above, below = okrs.objectives

    assert lines(above) == ["Raise orders on time"]
    assert lines(below) == ["Cut late orders"]
    assert below.parent == "Every order arrives"
    assert above.supported == 1
    assert levels(below.key_results[0]) == ("9", "3", "8")


def test_betterworks_milestones_belong_to_the_goal_above(tmp_path: Path) -> None:
    text = (
        'owner_email,name,type,end_date,description\nana@x.org,Callers get help,goal,,"why,\nand '
        'how"\nleo@x.org,Cut waiting from 9 to 3 min,milestone,2026-09-30,\n'
        "ana@x.org,Members stay,goal,,\nana@x.org,Raise renewals from 60% to 75%,milestone,,\n"
    )
    (okrs,) = sets(tmp_path, "bw.csv", text)

    assert [lines(o) for o in okrs.objectives] == [
        ["Cut waiting from 9 to 3 min"],
        ["Raise renewals from 60% to 75%"],
    ]
    assert okrs.objectives[0].owner == "ana@x.org"
    # The row after a cell with a line break is the third row, and the fourth line, of the file.
    where = okrs.objectives[0].key_results[0].where
    assert where is not None
    assert (where.row, where.line) == (3, 4)


def test_culture_amp_numbers_its_key_results_in_columns(tmp_path: Path) -> None:
    text = (
        "name,email,key_result_1_title,key_result_1_completion,key_result_2_title,due_at\n"
        "Callers get help,ana@x.org,Cut waiting from 9 to 3 min,0.2,Raise CSAT from 4 to 4.5,\n"
    )
    objective = one(tmp_path, "ca.csv", text)

    assert lines(objective) == ["Cut waiting from 9 to 3 min", "Raise CSAT from 4 to 4.5"]
    assert [kr.where.cells["text"] for kr in objective.key_results if kr.where] == ["C2", "E2"]


def test_peoplebox_rows_name_their_parents_by_number(tmp_path: Path) -> None:
    text = (
        "Row ID,Parent Row IDs,Goal Title,Owner Emails,Starting Value,Target Value,Current Value\n"
        "2,1,Raise NPS,leo@x.org,31,45,33\n1,,Families trust us,ana@x.org,,,\n"
    )
    objective = one(tmp_path, "pb.csv", text)

    assert objective.text == "Families trust us"
    assert lines(objective) == ["Raise NPS"]
    assert levels(objective.key_results[0]) == ("31", "45", "33")


def test_ally_names_its_parents_line_by_line(tmp_path: Path) -> None:
    text = (
        "Row ID,Title,Parent,Entity,Owner Email,Time Period,Start Date\n"
        "1,Families trust us,,Care,ana@x.org,Q3 2026,\n"
        '2,Raise NPS from 31 to 45,"Families trust us\nSomething else",Care,leo@x.org,Q3 2026,\n'
    )
    objective = one(tmp_path, "ally.csv", text)

    assert lines(objective) == ["Raise NPS from 31 to 45"]
    assert objective.key_results[0].owner == "leo@x.org"


ASANA = """,,,
https://app.example/0/1,,,
Task ID,Created At,Name,Section/Column,Assignee,Due Date,Parent task,Target
1201,2026-06-20,Every order arrives,Goals,Ana,2026-09-30,,
1202,2026-06-20,Cut late orders from 9% to 3%,,Leo,2026-09-30,Every order arrives,3
"""


def test_asana_names_the_parent_and_may_stand_below_other_rows(tmp_path: Path) -> None:
    objective = one(tmp_path, "asana.csv", ASANA)

    assert objective.text == "Every order arrives"
    assert lines(objective) == ["Cut late orders from 9% to 3%"]
    assert objective.key_results[0].where is not None
    assert objective.key_results[0].where.row == 5


MONDAY = """Team goals,,,,
Q3 2026,,,,
Name,Owner,Status,Due date,Target
Every order arrives,Ana,Working on it,2026-09-30,
Subitems,Name,Owner,Status,Target
,Cut late orders from 9% to 3%,Leo,Done,3
,Raise orders on time,Ana,Stuck,90
Name,Owner,Status,Due date,Target
Drivers stay,Ana,Working on it,,
Subitems,Name,Owner,Status,Target
,Raise drivers who stay from 60% to 80%,Leo,Done,80
,,,,170
"""


def test_monday_items_are_followed_by_their_subitems(tmp_path: Path) -> None:
    (okrs,) = sets(tmp_path, "monday.csv", MONDAY)

    assert [(o.text, lines(o)) for o in okrs.objectives] == [
        ("Every order arrives", ["Cut late orders from 9% to 3%", "Raise orders on time"]),
        ("Drivers stay", ["Raise drivers who stay from 60% to 80%"]),
    ]
    assert okrs.cycle == "Q3 2026"
    assert {left.reason for left in okrs.unread} == {"above_header", "totals"}


def test_monday_subitems_without_a_name_column_are_listed_as_unread(tmp_path: Path) -> None:
    text = MONDAY.replace("Subitems,Name,Owner,Status,Target", "Subitems,What,Owner,Status,Target")
    (okrs,) = sets(tmp_path, "monday.csv", text)

    assert [lines(objective) for objective in okrs.objectives] == [[], []]
    assert any("Cut late orders" in left.text for left in okrs.unread)


def test_burningokr_repeats_the_objective_and_its_start_is_a_value(tmp_path: Path) -> None:
    text = (
        "Team;Objective;Fortschritt;Uebergeordnetes Unternehmensziel;Key Result;Beschreibung;"
        "Start;Ende;Aktuell;Einheit\n"
        "Ops;Every order arrives;0,4;Families choose us;Cut late orders;;9;3;8;%\n"
        "Ops;Every order arrives;0,4;Families choose us;Raise orders on time;;70;90;71;%\n"
    )
    objective = one(tmp_path, "burning.csv", text)

    assert objective.parent == "Families choose us"
    assert [levels(kr) for kr in objective.key_results] == [("9", "3", "8"), ("70", "90", "71")]
    assert objective.key_results[0].unit == "%"


def test_wrike_tasks_name_their_parent_task(tmp_path: Path) -> None:
    text = (
        "Key,Parent task,Title,Status,Assigned to,Due date\n"
        ",,/Ops/,,,\n1,,Every order arrives,Active,Ana,\n"
        "2,1,Cut late orders from 9% to 3%,Active,Leo,30/09/2026\n"
    )
    (okrs,) = sets(tmp_path, "wrike.csv", text)

    assert [(o.text, lines(o)) for o in okrs.objectives] == [
        ("Every order arrives", ["Cut late orders from 9% to 3%"])
    ]
    assert okrs.objectives[0].team == "Ops"


def test_notion_relations_carry_links_that_are_no_words(tmp_path: Path) -> None:
    text = (
        "Name,Type,Parent item,Owner,Quarter\n"
        "Every order arrives,Objective,,Ana,Q3\n"
        "Cut late orders from 9% to 3%,Key Result,"
        "Every order arrives (https://www.notion.so/Every-order-1a2b),Leo,Q3\n"
    )

    assert lines(one(tmp_path, "OKRs_all.csv", text)) == ["Cut late orders from 9% to 3%"]


def test_a_parent_outside_of_the_file_is_kept_as_its_words(tmp_path: Path) -> None:
    text = "Type,Name,Parent\nKey result,Cut late orders from 9% to 3%,Every order arrives\n"
    objective = one(tmp_path, "x.csv", text)

    assert (objective.text, lines(objective)) == (
        "Every order arrives",
        ["Cut late orders from 9% to 3%"],
    )


@pytest.mark.parametrize("again", ["b,a", "a,a", "a,b\nb,a"])
def test_parents_in_a_circle_end_somewhere(tmp_path: Path, again: str) -> None:
    rows = "\n".join(f"{ids},Key result,Cut {ids} from 9 to 3" for ids in again.splitlines())
    text = f"Id,Parent id,Type,Name\n{rows.replace(',Key', ',Key')}\nz,,Objective,Orders arrive\n"

    assert sum(
        len(o.key_results) for okrs in sets(tmp_path, "c.csv", text) for o in okrs.objectives
    )
