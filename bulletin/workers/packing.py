"""Values of ours as octets, and back: for other processes, and for the memory."""

import io
import pickle
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

_PLAIN = {("builtins", "frozenset"), ("datetime", "date"), ("decimal", "Decimal")}


class UnreadableError(ValueError):
    """Octets that are no values of ours, of this version."""


def packed(value: object) -> bytes:
    """Return a value of ours, or of plain ones, as octets."""
    written = io.BytesIO()
    _Writer(written, pickle.HIGHEST_PROTOCOL).dump(value)
    return written.getvalue()


def unpacked(data: bytes) -> Any:
    """Return the value that was packed; nothing but values of ours is made of the octets.

    :raises UnreadableError: when they are damaged, or not ours.
    """
    try:
        return _Reader(io.BytesIO(data)).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, TypeError, ValueError) as fault:
        raise UnreadableError from fault


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
