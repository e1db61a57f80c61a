"""The record of a build: what it was made of, and what changed since the last one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bulletin.build.order import Order
from bulletin.build.themes import theme_families
from bulletin.disk import Project, versions
from bulletin.files import MANIFEST, File, Output, manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What decides the bytes of a build: sources by their SHA-256, choices, versions."""

    sources: Mapping[str, str]
    settings: Mapping[str, str]
    versions: Mapping[str, str]

    @property
    def stamp(self) -> str:
        """All versions in one word: what another one made cannot be told by its makings."""
        return json.dumps(dict(self.versions), sort_keys=True)

    def manifest(
        self, files: Sequence[Output], pages: Mapping[str, int], fits: Mapping[str, Any]
    ) -> File:
        """Return the manifest of a build made of this."""
        return manifest(
            files,
            sources=self.sources,
            settings=self.settings,
            versions=self.versions,
            pages=pages,
            fits=fits,
        )


def record_of(project: Project, order: Order) -> Record:
    """Return the record of the build that is about to be made."""
    folders = (project.shipped, project.themes, project.content)
    return Record(
        sources={path: digest for one in folders for path, digest in one.digests.items()},
        settings={
            "as_of": order.as_of.isoformat() if order.as_of else "",
            "pdf": "no" if order.html_only else "yes",
        },
        versions=versions(theme_families(project)),
    )


def up_to_date(record: Record, before: Mapping[str, bytes]) -> bool:
    """Tell whether the last build was made of the same, and stands as it was written."""
    last = last_record(before)
    return (
        last.get("sources") == dict(record.sources)
        and last.get("settings") == dict(record.settings)
        and last.get("versions") == dict(record.versions)
        and set(last.get("files", ())) == set(before) - {MANIFEST}
    )


def last_record(before: Mapping[str, bytes]) -> dict[str, Any]:
    """Return the manifest of the last build, empty where there was none."""
    read: dict[str, Any] = json.loads(before.get(MANIFEST, b"{}"))
    return read
