"""The sum of a value: alike for values that say the same, and for no others."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256


def sum_of(*values: object) -> str:
    """Return the SHA-256 of all that values say: ours, plain ones, and collections of such."""
    said = "\x1f".join(part for value in values for part in _said(value))
    return sha256(said.encode(errors="surrogatepass")).hexdigest()


def _said(value: object) -> Iterator[str]:
    """Yield all that a value says, each part in a form that is no other value's."""
    if is_dataclass(value) and not isinstance(value, type):
        yield type(value).__name__
        for one in fields(value):
            yield from _said(getattr(value, one.name))
    elif isinstance(value, Mapping):
        yield f"{{{len(value)}"
        for key in value:
            yield str(key)
            yield from _said(value[key])
    elif isinstance(value, tuple):
        yield f"({len(value)}"
        for one in value:
            yield from _said(one)
    elif isinstance(value, frozenset):
        yield f"<{sorted(map(repr, value))}"
    else:
        yield sha256(value).hexdigest() if isinstance(value, bytes) else repr(value)
