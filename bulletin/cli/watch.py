"""A stopwatch: how long each step of a run took, for those who ask with ``-v``."""

from time import perf_counter
from types import TracebackType

from bulletin.cli.voice import Voice
from bulletin.diagnostics import Text


class Watch:
    """Takes the time from step to step, and tells it when the run ends."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._last = perf_counter()
        self._steps: list[tuple[Text, float]] = []

    def __enter__(self) -> "Watch":
        """Begin."""
        return self

    def lap(self, step: Text) -> None:
        """Note that ``step`` has just ended."""
        now = perf_counter()
        self._steps.append((step, now - self._last))
        self._last = now

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Tell the seconds of each step."""
        if self._voice.verbose:
            for step, taken in self._steps:
                self._voice.say(Text(f"{taken:7.2f} 秒  {step.zh}", f"{taken:7.2f} s  {step.en}"))
