"""Builds ended at any moment, several at once, and watched by a reader."""

import json
import os
import random
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tests.faults.ground import Ground, Tree, edit, prepare, tree, whole
from tests.faults.runs import Nursery, end_session, left_running, nursery
from tests.faults.tally import Tally

_KILLED = -signal.SIGKILL
_ENDED = {signal.SIGINT: 130, signal.SIGTERM: 143}
_PATIENCE = 20
"""Seconds for workers to notice that their master has gone."""


def kill(scratch: Path, tally: Tally, *, full: bool, seed: int) -> None:
    """Kill builds of fifty issues at random moments, some of them again while they recover."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    with nursery(whole(scratch / "dry"), scratch / "said") as runs:
        ground = prepare(scratch / "ground", runs, issues=50 if full else 1)
        begun = time.monotonic()
        assert runs.run(ground.fresh(scratch / "timed"), *ground.words).status == 0
        taken = time.monotonic() - begun
        for number in range(200 if full else 3):
            project = ground.fresh(scratch / "project")
            for name in ("killed", *(["killed while recovering"] if number % 4 == 0 else [])):
                if tally.over:
                    return
                moment = chance.uniform(0, taken)
                faults = _ended(project, ground, runs, moment, signal.SIGKILL)
                tally.add(name, faults, case=f"{number} after {moment:.2f} s")
            tally.add("recovered", ground.recovers(project, runs), case=str(number))


def interrupt(scratch: Path, tally: Tally, *, full: bool, seed: int) -> None:
    """Interrupt and terminate builds with a PDF at random moments."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    with nursery(whole(scratch / "dry"), scratch / "said") as runs:
        ground = prepare(scratch / "ground", runs, ("build",))
        begun = time.monotonic()
        assert runs.run(ground.fresh(scratch / "timed"), *ground.words).status == 0
        taken = time.monotonic() - begun
        for number in range(40 if full else 2):
            if tally.over:
                return
            how = (signal.SIGINT, signal.SIGTERM)[number % 2]
            project = ground.fresh(scratch / "project")
            moment = chance.uniform(0.1, taken)
            faults = [*_ended(project, ground, runs, moment, how), *ground.litter(project)]
            tally.add(how.name, faults, case=f"{number} after {moment:.2f} s")


def _ended(
    project: Path, ground: Ground, runs: Nursery, moment: float, how: signal.Signals
) -> Iterator[str]:
    """End a build at a moment; tell what is wrong with what it leaves."""
    run = runs.start(project, *ground.words)
    run.go()
    time.sleep(moment)
    os.kill(run.process, how)
    ended = run.end()
    yield from ended.faults(frozenset((0, _ENDED.get(how, _KILLED))))
    until = time.monotonic() + _PATIENCE
    while left := left_running(run.process):
        if time.monotonic() > until:
            yield f"{len(left)} processes left running"
            end_session(run.process)
            break
    yield from ground.faults(project)


def race(scratch: Path, tally: Tally, *, full: bool, seed: int) -> None:
    """Let two to four builds go at once: one builds, the others are told so."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    with nursery(whole(scratch / "dry"), scratch / "said") as runs:
        ground = prepare(scratch / "ground", runs)
        for number in range(100 if full else 3):
            if tally.over:
                return
            project = ground.fresh(scratch / "project")
            racers = [runs.start(project, *ground.words) for _ in range(chance.randint(2, 4))]
            for one in racers:
                one.go()
            ended = [one.end() for one in racers]
            faults = [fault for one in ended for fault in one.faults(frozenset((0, 5)))]
            if sorted(one.status for one in ended)[:2] != [0, 5]:
                faults.append(f"ended with {[one.status for one in ended]}")
            if tree(project / "output") != ground.new:
                faults.append("the winner's build does not stand")
            tally.add(
                f"{len(racers)} at once", [*faults, *ground.litter(project)], case=str(number)
            )


def read_on(scratch: Path, tally: Tally, *, full: bool, seed: int) -> None:
    """Fetch pages without a pause while one build after another is published."""
    del seed
    with nursery(whole(scratch / "dry"), scratch / "said") as runs:
        ground = prepare(scratch / "ground", runs)
        project = ground.fresh(scratch / "project")
        shutil.rmtree(project / "output/archive")
        reader = _Reader(project / "output", (ground.old, ground.new))
        reader.start()
        for number in range(100 if full else 4):
            if tally.over:
                break
            edit(project, *(("31.50", "30.50"), ("30.50", "31.50"))[(number + 1) % 2])
            ended = runs.run(project, *ground.words)
            tally.add("published", ended.faults(frozenset((0,))), case=str(number))
        reader.stop()
        tally.tried["fetched meanwhile"] = reader.fetched
        tally.bad.extend(reader.faults)


class _Reader(threading.Thread):
    """Fetches every page that both builds have, again and again."""

    def __init__(self, output: Path, builds: tuple[Tree, Tree]) -> None:
        super().__init__(daemon=True)
        self._output, self._builds = output, builds
        self._names = sorted(name for name in builds[0] if name.endswith((".html", ".json")))
        self._stopped = threading.Event()
        self.fetched = 0
        self.faults: list[str] = []

    def stop(self) -> None:
        """Stop after this round."""
        self._stopped.set()
        self.join()

    def run(self) -> None:
        """Fetch until stopped; what was fetched between two equal manifests is of their build."""
        while not self._stopped.is_set():
            before = self._fetch("manifest.json")
            pages = {name: self._fetch(name) for name in self._names}
            of_one = before == self._fetch("manifest.json")
            for name, said in pages.items():
                due = [one[name] for one in self._builds]
                if of_one:
                    due = [one[name] for one in self._builds if one["manifest.json"] == before]
                if said not in due:
                    self.faults.append(f"{name}: {said}")

    def _fetch(self, name: str) -> str:
        self.fetched += 1
        try:
            return sha256((self._output / name).read_bytes()).hexdigest()
        except OSError as failure:
            return json.dumps(str(failure))
