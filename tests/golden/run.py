#!/usr/bin/env python3
"""Runs golden cases: text files that hold a command, its input and what it must print.

    $ madoguchi decide hoshimi --today 2026-11-30
    --- notes/input.json          (optional, as often as wanted: a file to lay down before)
    {...}
    === stdin                     (optional)
    {"life_event": "moving_in", "facts": {}}
    === stdout
    {...}
    === stderr                    (only where something is expected there)
    === exit 0

The command runs in a fresh folder that holds the case's files and links to `procedures` (the real content) and `tests` of
this source tree. Lines before `$` that begin with `#` are remarks. In `=== stdout`, `=== stderr` a line `...` stands for any
number of lines.

    run.py --madoguchi PATH [--update] [case.txt ...]

--update writes what came out into the cases, but for those with a line `...`. Exit code 1 if a case fails.
"""
import argparse
import difflib
import pathlib
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SKIPPED_LINES = "..."


class Case:
    def __init__(self, path):
        self.path = path
        self.remarks, self.command = [], None
        self.files, self.stdin, self.stdout, self.stderr, self.exit_code = {}, "", "", "", 0
        self.parse(path.read_text(encoding="utf-8"))

    def parse(self, text):
        target = None
        for line in text.splitlines(keepends=True):
            bare = line.rstrip("\n")
            if self.command is None:
                if bare.startswith("$ "):
                    self.command = shlex.split(bare[2:])
                else:
                    self.remarks.append(bare)
            elif bare.startswith("--- "):
                target = ("file", bare[4:])
                self.files[target[1]] = ""
            elif bare in ("=== stdin", "=== stdout", "=== stderr"):
                target = (bare[4:], None)
            elif bare.startswith("=== exit "):
                self.exit_code, target = int(bare[9:]), None
            elif target is None:
                if bare:
                    raise SystemExit(f"{self.path}: this line belongs to nothing: {bare}")
            elif target[0] == "file":
                self.files[target[1]] += line
            else:
                setattr(self, target[0], getattr(self, target[0]) + line)
        if self.command is None:
            raise SystemExit(f"{self.path}: there is no line that begins with '$ '")

    def run(self, program):
        if self.command[0] != "madoguchi":
            raise SystemExit(f"{self.path}: the command is not madoguchi")
        with tempfile.TemporaryDirectory(prefix="madoguchi-golden-") as folder:
            place = pathlib.Path(folder)
            names = {name.split("/")[0] for name in self.files}
            for linked in ("procedures", "tests"):
                if linked not in names and (ROOT / linked).exists():
                    (place / linked).symlink_to(ROOT / linked)
            for name, text in self.files.items():
                file = place / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return subprocess.run(program + self.command[1:], cwd=place, input=self.stdin.encode(), capture_output=True, timeout=120)

    def text(self, done):
        parts = [remark + "\n" for remark in self.remarks] + ["$ " + shlex.join(self.command) + "\n"]
        for name, content in self.files.items():
            parts += [f"--- {name}\n", ensure_newline(content)]
        if self.stdin:
            parts += ["=== stdin\n", ensure_newline(self.stdin)]
        parts += ["=== stdout\n", ensure_newline(done.stdout.decode())]
        if done.stderr:
            parts += ["=== stderr\n", ensure_newline(done.stderr.decode())]
        return "".join(parts + [f"=== exit {done.returncode}\n"])


def ensure_newline(text):
    return text if not text or text.endswith("\n") else text + "\n"


def matches(expected, found):
    """Lines are equal; a line `...` stands for any lines."""
    if not expected:
        return not found
    if expected[0] == SKIPPED_LINES:
        return any(matches(expected[1:], found[i:]) for i in range(len(found) + 1))
    return bool(found) and expected[0] == found[0] and matches(expected[1:], found[1:])


def compare(name, expected, found):
    expected, found = expected.splitlines(), found.splitlines()
    if SKIPPED_LINES in expected:
        if matches(expected, found):
            return []
    elif expected == found:
        return []
    return list(difflib.unified_diff(expected, found, f"{name}, expected", f"{name}, found", lineterm=""))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--madoguchi", required=True, help="the program, or a .cjs to be run by node")
    parser.add_argument("--update", action="store_true", help="write what comes out into the cases")
    parser.add_argument("cases", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    program = [str(pathlib.Path(arguments.madoguchi).resolve())]
    if program[0].endswith(".cjs"):
        program.insert(0, "node")

    passed, failed = 0, []
    for path in arguments.cases or sorted(HERE.glob("*.txt")):
        if path.name == "CMakeLists.txt":
            continue
        case = Case(path)
        done = case.run(program)
        differences = compare("stdout", case.stdout, done.stdout.decode())
        differences += compare("stderr", case.stderr, done.stderr.decode())
        if done.returncode != case.exit_code:
            differences.append(f"exit code {done.returncode}, expected {case.exit_code}")
        if not differences:
            passed += 1
        elif arguments.update and SKIPPED_LINES not in (case.stdout + case.stderr).splitlines():
            path.write_text(case.text(done), encoding="utf-8")
            print(f"updated {path.name}")
            passed += 1
        else:
            failed.append(path.name)
            print(f"--- {path.name}", *differences, sep="\n")
    print(f"golden: {passed} passed, {len(failed)} failed" + (": " + ", ".join(failed) if failed else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
