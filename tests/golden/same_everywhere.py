#!/usr/bin/env python3
"""Decides a few hundred residents natively and as WebAssembly, and demands the same bytes.

    same_everywhere.py --native PATH --wasm PATH.cjs [--count 300] [--seed 1]

The residents are made from `facts --json` of every municipality: every fact is left out, unknown, or has a value of its
domain, its first and last ones more often than others; some lines are broken. Several days are tried, closed ones among
them. Exit code 0: the same; 1: not; 77: there is no native program to compare with.
"""
import argparse
import concurrent.futures
import datetime
import json
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CONTENT = ["procedures", "tests/golden/procedures"]
DAYS = ["2026-11-30", "2026-12-30", "2028-02-29"]


def call(program, *arguments, text=""):
    done = subprocess.run(program + list(arguments), cwd=ROOT, input=text.encode(), capture_output=True, timeout=300)
    return done.returncode, done.stdout, done.stderr


def value_of(fact, chance):
    if fact["type"] in ("choice", "yes_no"):
        return chance.choice(fact["domain"])
    first, last = fact["domain"]["first"], fact["domain"]["last"]
    if fact["type"] == "count":
        first, last = first if first is not None else -1000, last if last is not None else 1000
        return chance.choice([first, last, chance.randint(first, last), min(last, max(first, 15))])
    first = datetime.date.fromisoformat(first or "1900-01-01")
    last = datetime.date.fromisoformat(last or "2100-12-31")
    day = chance.choice([first, last, first + datetime.timedelta(chance.randint(0, (last - first).days)),
                         min(last, max(first, datetime.date(2026, 12, chance.randint(1, 31))))])
    return day.isoformat()


def facts_of(facts, chance):
    chosen = {}
    for fact in facts:
        dice = chance.random()
        if dice < 0.65:
            chosen[fact["id"]] = value_of(fact, chance)
        elif dice < 0.8:
            chosen[fact["id"]] = "unknown"
    return chosen


def resident(facts, questions, chance):
    line = dict(questions)
    household = [fact for fact in facts if fact["owner"] == "household"]
    personal = [fact for fact in facts if fact["owner"] == "person"]
    if chance.random() < 0.6:
        line["facts"] = facts_of(household + personal, chance)
    else:
        line["facts"] = facts_of(household, chance)
        line["people"] = [{"id": f"p{i}", "facts": facts_of(personal, chance)} for i in range(chance.randint(1, 4))]
    text = json.dumps(line, ensure_ascii=chance.random() < 0.5)
    return text[:-chance.randint(1, 20)] if chance.random() < 0.03 else text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--native", required=True)
    parser.add_argument("--wasm", required=True)
    parser.add_argument("--count", type=int, default=300, help="residents per municipality")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if not pathlib.Path(arguments.native).exists():
        print(f"same_everywhere: skipped, there is no {arguments.native}")
        return 77
    native, wasm = [str(pathlib.Path(arguments.native).resolve())], ["node", str(pathlib.Path(arguments.wasm).resolve())]
    chance = random.Random(arguments.seed)
    compared = planned = 0
    for folder in CONTENT:
        names = {path.parent.name for path in (ROOT / folder).glob("*/municipality.json")}
        for municipality in sorted(names - {"schema", "shared"}):
            events = json.loads((ROOT / folder / municipality / "life_events.json").read_text(encoding="utf-8"))
            procedures = sorted({name for event in events.values() if isinstance(event, dict) for name in event.get("procedures", [])})
            for day in DAYS:
                where = [municipality, "--procedures", folder, "--today", day]
                code, listed, errors = call(native, "facts", *where, "--json")
                if code != 0:
                    print(errors.decode())
                    return 1
                facts = json.loads(listed)
                lines = []
                for _ in range(max(arguments.count // len(DAYS), 1)):
                    asked = {"life_event": chance.choice(sorted(key for key in events if not key.startswith("$")))}
                    if procedures and chance.random() < 0.4:
                        asked = {"procedures": chance.sample(procedures, chance.randint(1, len(procedures)))}
                    lines.append(resident(facts, asked, chance))
                text = "\n".join(lines) + "\n"
                with concurrent.futures.ThreadPoolExecutor() as side_by_side:
                    results = list(side_by_side.map(lambda program: call(program, "decide", *where, "--json", text=text), (native, wasm)))
                if results[0][:2] != results[1][:2]:
                    for number, (ours, theirs) in enumerate(zip(results[0][1].splitlines(), results[1][1].splitlines())):
                        if ours != theirs:
                            print(f"{municipality} {day}\n{lines[number]}\nnative: {ours.decode()}\nwasm:   {theirs.decode()}")
                            break
                    print(f"same_everywhere: {municipality} on {day} differs (exit {results[0][0]} and {results[1][0]})")
                    print(results[0][2].decode(), results[1][2].decode())
                    return 1
                answered = results[0][1].splitlines()
                if len(answered) != len(lines):
                    print(f"same_everywhere: {len(lines)} residents, {len(answered)} answers")
                    return 1
                compared += len(lines)
                planned += sum(b'"procedures":' in line[:60] for line in answered)
    print(f"same_everywhere: {compared} residents the same, byte for byte; {planned} of them with a plan")
    return 0 if planned > compared // 2 else 1


if __name__ == "__main__":
    sys.exit(main())
