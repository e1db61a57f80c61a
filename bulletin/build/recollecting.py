"""What a pure function made before, found again by all that it was made of."""

import io
import pickle
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field, fields, is_dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any

_WHOLE = 1 << 16
"""From how many octets on a sum is worth keeping: fonts and pictures stand in many pages."""

_PLAIN = {("builtins", "frozenset"), ("datetime", "date"), ("decimal", "Decimal")}


@dataclass(frozen=True, slots=True)
class Recollection:
    """Results by the sum of their makings.

    ``memory`` holds them as octets, and may lose any of them; ``stamp`` names the program and the
    libraries that made them, so that another version remembers nothing of this one. With ``fresh``
    nothing is found, and everything made anew.
    """

    memory: MutableMapping[str, bytes]
    stamp: str
    fresh: bool = False
    _sums: dict[int, tuple[bytes, str]] = field(default_factory=dict)

    def key(self, work: str, task: object) -> str:
        """Return what the result of ``work`` on ``task`` is kept under."""
        parts = (self.stamp, work, *self._said(task))
        return sha256("\x1f".join(parts).encode(errors="surrogatepass")).hexdigest()

    def recall(self, key: str) -> Any:
        """Return what was kept, or ``None``."""
        if self.fresh:
            return None
        try:
            return _Reader(io.BytesIO(self.memory[key])).load()
        except (KeyError, pickle.UnpicklingError, EOFError, AttributeError, TypeError, ValueError):
            return None

    def keep(self, key: str, result: object) -> None:
        """Keep a result of our own values."""
        kept = io.BytesIO()
        _Writer(kept).dump(result)
        self.memory[key] = kept.getvalue()

    def _said(self, value: object) -> Iterator[str]:
        """Yield all that a value says, each part in a form that is no other value's."""
        if is_dataclass(value) and not isinstance(value, type):
            yield type(value).__name__
            for one in fields(value):
                yield from self._said(getattr(value, one.name))
        elif isinstance(value, Mapping):
            yield f"{{{len(value)}"
            for key in sorted(value):
                yield str(key)
                yield from self._said(value[key])
        elif isinstance(value, tuple):
            yield f"({len(value)}"
            for one in value:
                yield from self._said(one)
        else:
            yield self._sum(value) if isinstance(value, bytes) else repr(value)

    def _sum(self, data: bytes) -> str:
        if len(data) < _WHOLE:
            return sha256(data).hexdigest()
        known = self._sums.get(id(data))
        if known is None:
            known = self._sums[id(data)] = (data, sha256(data).hexdigest())
        return known[1]


class _Writer(pickle.Pickler):
    """Writes mappings that nobody may change as well."""

    def reducer_override(self, value: object) -> Any:
        return (locked, (dict(value),)) if isinstance(value, MappingProxyType) else NotImplemented


class _Reader(pickle.Unpickler):
    """Makes values of ours and nothing else: the memory lies where others may write."""

    def find_class(self, module: str, name: str) -> Any:
        ours = module.startswith("bulletin.") and "." not in name
        if not ours and (module, name) not in _PLAIN:
            raise pickle.UnpicklingError(f"{module}.{name} is no value of ours")
        found = super().find_class(module, name)
        if ours and found is not locked and not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no value of ours")
        return found


def locked(values: dict[Any, Any]) -> Mapping[Any, Any]:
    """Return a mapping that nobody may change."""
    return MappingProxyType(values)
