# SPDX-License-Identifier: GPL-3.0-or-later
"""The schemas of data/schema/ against the corpus of tests/data/, which the reader is tested with:
they refuse what it refuses, but for what a schema cannot say."""

import json
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
CORPUS = sorted((ROOT / "tests" / "data").glob("[yn]_*.json"))
KINDS = ["catalog", "history", "plan"]

# Why a schema accepts what the reader refuses, and what it accepts.
BEYOND_A_SCHEMA = {
    "a schema sees one file, not the catalog that the ids and units of it are looked up in": [
        "n_history_level_not_positive",
        "n_history_unit_of_other_dimension",
        "n_history_unknown_indicator",
        "n_plan_other_unit",
        "n_plan_result_unknown_indicator",
        "n_plan_unit_of_other_measure",
        "n_plan_unknown_indicator",
        "n_plan_unknown_peer",
    ],
    "a schema cannot look up in one list what another names": [
        "n_catalog_alias_of_another",
        "n_catalog_growth_of_growth",
        "n_catalog_growth_of_unknown",
        "n_history_source_not_listed",
        "n_plan_unknown_area",
        "n_plan_unknown_continues",
        "n_plan_unknown_serves",
        "n_plan_unknown_source",
    ],
    "uniqueItems compares whole elements, not their ids": [
        "n_catalog_id_twice",
        "n_history_indicator_twice",
        "n_history_source_id_twice",
        "n_plan_area_id_twice",
        "n_plan_goal_id_twice",
        "n_plan_id_of_goal_and_result",
        "n_plan_id_of_goal_and_target",
        "n_plan_id_of_target_and_result",
        "n_plan_result_id_twice",
        "n_plan_target_id_twice",
    ],
    "a schema cannot compare two elements or two members": [
        "n_history_breaks_out_of_order",
        "n_history_revision_first",
        "n_history_year_three_times",
        "n_history_years_out_of_order",
        "n_plan_band_upside_down",
        "n_plan_base_year_of_the_target",
        "n_plan_goal_outside_of_its_years",
        "n_plan_goal_years_backwards",
        "n_plan_peer_is_the_own_place",
        "n_plan_peer_is_the_target",
        "n_plan_range_upside_down",
        "n_plan_result_after_the_plan",
        "n_plan_stretch_of_another_year",
        "n_plan_stretch_without_floor",
        "n_plan_year_outside_of_plan",
        "n_plan_years_backwards",
    ],
    "a schema sees objects, in which no key stands twice": [
        "n_plan_duplicate_extra_key",
        "n_plan_duplicate_format",
        "n_plan_duplicate_key",
        "n_plan_duplicate_key_by_escape",
    ],
    "a schema sees numbers and texts, not how they are written": [
        "n_plan_escape_lone_high_surrogate",
        "n_plan_escape_lone_low_surrogate",
        "n_plan_escape_nul",
        "n_plan_escape_two_high_surrogates",
        "n_plan_extra_number_1e999",
        "n_plan_number_1e999",
        "n_plan_number_of_64_characters",
    ],
    "a schema does not count how deep the free x_ keys go": ["n_plan_depth_33"],
}
ACCEPTED = {name for names in BEYOND_A_SCHEMA.values() for name in names}


@pytest.fixture(scope="module")
def validators():
    made = {}
    for kind in KINDS:
        text = (DATA / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8")
        jsonschema.Draft202012Validator.check_schema(json.loads(text))
        made[kind] = jsonschema.Draft202012Validator(json.loads(text))
    return made


def no_number(word):
    raise ValueError(f"{word} is not JSON")


def parse(path):
    return json.loads(path.read_bytes().decode("utf-8"), parse_constant=no_number)


def is_json(path):
    try:
        parse(path)
    except (ValueError, RecursionError):
        return False
    return True


def name_of(path):
    return path.stem


def validator_of(path, validators):
    return validators[path.stem.split("_")[1]]


@pytest.mark.parametrize("path", [p for p in CORPUS if p.stem[0] == "y"], ids=name_of)
def test_what_the_reader_accepts_is_accepted(path, validators):
    validator_of(path, validators).validate(parse(path))


@pytest.mark.parametrize(
    "path", [p for p in CORPUS if p.stem[0] == "n" and is_json(p)], ids=name_of
)
def test_what_the_reader_refuses_is_refused_where_a_schema_can(path, validators):
    accepted = validator_of(path, validators).is_valid(parse(path))
    if accepted:
        assert path.stem in ACCEPTED, "neither refused nor named in BEYOND_A_SCHEMA"
    else:
        assert path.stem not in ACCEPTED, "refused: no longer beyond a schema"


def test_the_exceptions_are_files_each_for_one_reason():
    names = [name for names in BEYOND_A_SCHEMA.values() for name in names]
    assert len(names) == len(set(names))
    assert set(names) <= {path.stem for path in CORPUS if is_json(path)}


def test_most_of_the_corpus_is_there():
    assert sum(path.stem[0] == "y" for path in CORPUS) >= 15
    assert sum(path.stem[0] == "n" and is_json(path) for path in CORPUS) >= 60


@pytest.mark.parametrize(
    "path",
    [DATA / "indicators.json", *sorted(DATA.glob("places/*/*.json"))],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_the_data_keep_to_their_schema(path, validators):
    document = parse(path)
    validators[document["format"].partition("-")[2]].validate(document)
