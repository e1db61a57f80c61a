"""Pure functions run elsewhere, within limits: in processes of this machine, or on a cluster."""

from bulletin.workers.choosing import crew
from bulletin.workers.inline import InlineCrew
from bulletin.workers.limits import Limits, Loss, Lost, UnreachableError
from bulletin.workers.local import local_crew
from bulletin.workers.packing import UnreadableError, packed, unpacked
from bulletin.workers.running import Crew, run
from bulletin.workers.sharing import Shared

__all__ = [
    "Crew",
    "InlineCrew",
    "Limits",
    "Loss",
    "Lost",
    "Shared",
    "UnreachableError",
    "UnreadableError",
    "crew",
    "local_crew",
    "packed",
    "run",
    "unpacked",
]
