"""Strike, judge, and print the figures: ``python -m tests.faults [--full] [CAMPAIGN…]``."""

import argparse
import sys
import tempfile
from math import inf
from pathlib import Path
from time import monotonic

from tests.faults.hostile import meet_the_hostile
from tests.faults.machine import lack
from tests.faults.moments import interrupt, kill, race, read_on
from tests.faults.mutations import mutate
from tests.faults.nth import fail_the_nth
from tests.faults.tally import Tally
from tests.faults.variations import soak, vary

CAMPAIGNS = {
    "nth": fail_the_nth,
    "kills": kill,
    "interrupts": interrupt,
    "races": race,
    "reader": read_on,
    "machine": lack,
    "variations": vary,
    "soak": soak,
    "mutations": mutate,
    "hostile": meet_the_hostile,
}
"""What may be tried, by its name."""


def main() -> int:
    """Run the campaigns that are named, or all; return 1 if anything went wrong."""
    asked = _asked()
    bad = 0
    for name in asked.campaigns or CAMPAIGNS:
        started = monotonic()
        tally = Tally(until=monotonic() + 60 * asked.minutes)
        with tempfile.TemporaryDirectory(prefix="faults-", dir=asked.scratch) as scratch:
            CAMPAIGNS[name](Path(scratch), tally, full=asked.full, seed=asked.seed)
        lines = (f"{name} (seed {asked.seed})", *tally.lines())
        taken = f"  in {monotonic() - started:.0f} s"
        sys.stdout.write("\n".join((*lines, taken, "")))
        sys.stdout.flush()
        bad += len(tally.bad)
    return 1 if bad else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("campaigns", nargs="*", metavar="CAMPAIGN", help=", ".join(CAMPAIGNS))
    parser.add_argument("--full", action="store_true", help="everything, which takes an hour")
    parser.add_argument("--seed", type=int, default=1, help="another sample of what is tried")
    parser.add_argument("--minutes", type=float, default=inf, help="the most for one campaign")
    parser.add_argument("--scratch", type=Path, help="where to work; /dev/shm is fast")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
