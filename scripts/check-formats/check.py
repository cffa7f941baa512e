"""Reads the files of a run, a sweep or an analysis with pyam, nomenclature and frictionless, as far as they are installed.

    python3 check.py FOLDER FOLDER_OF_IAMC_NAMES

Prints a line for each tool: what it checked, what it found, or that it is not installed. Exit 1 when one found a fault.
"""

import csv
import importlib.util
import logging
import os
import sys
import tempfile
from pathlib import Path

RUN, NAMES = Path(sys.argv[1]), Path(sys.argv[2])
TIMESERIES, CUSTOM = RUN / "timeseries_iamc.csv", RUN / "iamc_custom_variables.yaml"
R5 = ["OECD & EU (R5)", "Reforming Economies (R5)", "Asia (R5)", "Middle East & Africa (R5)", "Latin America (R5)", "Other (R5)"]
SUMS = [
    "Production|Iron and Steel|Steel",
    "Production|Iron and Steel|Iron",
    "Production|Iron and Steel|Steel [by Technology]",
    "Production|Iron and Steel|Steel [by Route]",
    "Production|Iron and Steel|Iron [by Technology]",
    "Capacity|Iron and Steel|Steel",
    "Capacity|Iron and Steel|Iron",
    "Final Energy|Industry|Iron and Steel",
    "Final Energy|Industry|Iron and Steel|Solids",
]
MEANS = ("Price|",)


def check_pyam():
    import pyam

    df = pyam.IamDataFrame(TIMESERIES)
    faults = [f"{variable} is not the sum of its parts" for variable in SUMS if df.check_aggregate(variable) is not None]
    parts = [region for region in R5 if region in df.region]
    for variable in df.variable:
        if variable.startswith(MEANS):
            continue
        # pyam compares relatively; net trade of the world is zero but for floating point
        if variable.startswith("Trade|"):
            continue
        # what is nothing in every year has no rows but the world's
        if (df.filter(variable=variable, region="World").data["value"] == 0).all():
            continue
        if df.check_aggregate_region(variable, "World", subregions=parts) is not None:
            faults.append(f"{variable}: the R5 regions do not add up to the world")
    return f"{len(df.data)} values of {len(df.variable)} variables in {len(df.region)} regions", faults


def check_nomenclature():
    import pyam
    import yaml
    from nomenclature import DataStructureDefinition

    with tempfile.TemporaryDirectory() as folder:
        variables, regions = Path(folder) / "variable", Path(folder) / "region"
        variables.mkdir(), regions.mkdir()
        with open(NAMES / "variables.csv", newline="", encoding="utf-8") as file:
            listed = [{row["variable"]: {"unit": row["unit"], "description": row["description"]}} for row in csv.DictReader(file)]
        (variables / "codelist.yaml").write_text(yaml.safe_dump(listed, allow_unicode=True), encoding="utf-8")
        (variables / "custom.yaml").write_text(CUSTOM.read_text(encoding="utf-8"), encoding="utf-8")
        with open(NAMES / "regions.csv", newline="", encoding="utf-8") as file:
            countries = [row["name"] for row in csv.DictReader(file)]
        listed = [{"common": ["World"]}, {"R5": R5}, {"Country": countries}]
        (regions / "regions.yaml").write_text(yaml.safe_dump(listed, allow_unicode=True), encoding="utf-8")
        definition = DataStructureDefinition(folder)
        try:
            definition.validate(pyam.IamDataFrame(TIMESERIES))
            faults = []
        except ValueError as error:
            faults = [str(error)]
        return f"{len(definition.variable)} variables and {len(definition.region)} regions defined", faults


def check_frictionless():
    from frictionless import Package, Resource

    package = Package(str(RUN / "datapackage.json"))
    # readers that are plugins of their own
    plugins = {"parquet": "fastparquet", "jsonl": "jsonlines"}
    absent = {form for form, module in plugins.items() if importlib.util.find_spec(module) is None}
    left_out = [resource.name for resource in package.resources if resource.format in absent]
    for name in left_out:
        package.remove_resource(name)
    report = package.validate()
    faults = [" ".join(map(str, fault)) for fault in report.flatten(["name", "rowNumber", "fieldName", "note"])[:10]]
    return f"{len(package.resources)} resources, {len(left_out)} left out that it cannot read here", faults


def main():
    logging.disable(logging.WARNING)
    bad = False
    for tool, modules, check, needed in [
        ("pyam", ["pyam"], check_pyam, TIMESERIES),
        ("nomenclature", ["nomenclature", "pyam"], check_nomenclature, TIMESERIES),
        ("frictionless", ["frictionless"], check_frictionless, RUN / "datapackage.json"),
    ]:
        if any(importlib.util.find_spec(module) is None for module in modules):
            print(f"{tool}: not installed, nothing checked")
        elif not os.path.exists(needed):
            print(f"{tool}: no {needed.name} in the folder, nothing checked")
        else:
            told, faults = check()
            print(f"{tool}: {told}: {'no fault' if not faults else f'{len(faults)} faults'}")
            for fault in faults:
                print(f"  {fault}")
            bad = bad or bool(faults)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
