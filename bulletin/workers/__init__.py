"""Pure functions run elsewhere, within limits: in processes of this machine."""

from bulletin.workers.limits import Limits, Loss, Lost
from bulletin.workers.local import local_crew
from bulletin.workers.running import Crew, run

__all__ = ["Crew", "Limits", "Loss", "Lost", "local_crew", "run"]
