"""Links, devices and slugs that lead elsewhere."""

from tests.faults.hostile_case import Case
from tests.faults.laying import (
    LEAD,
    PICTURE,
    PLAN,
    both,
    linked,
    pictured,
    piped,
    slugged,
    text,
)

SLUGS = (
    *("../../etc", "/x", ".", "CON", "nul", "x" * 300, "%2e%2e", "-rf", "a/b", "é", "zones", "a b"),
    *("a\\0b", "A", "en", "search"),
)

FILES = (
    Case(
        name="37 links in a circle",
        lay=both(
            linked("content/facts/demo/a.yaml", "b.yaml"),
            linked("content/facts/demo/b.yaml", "a.yaml"),
        ),
        findings=(
            "content/facts/demo/a.yaml file",
            "content/facts/demo/b.yaml file",
        ),
    ),
    Case(
        name="37 a link out of the project",
        lay=linked("content/facts/demo/etc.yaml", "/etc/passwd"),
        findings=("content/facts/demo/etc.yaml file",),
    ),
    Case(
        name="37 a link to a folder above",
        lay=linked("content/facts/up", ".."),
        findings=("content/facts/up file",),
    ),
    Case(
        name="37 a picture that is a link out",
        lay=both(pictured(b""), linked(PICTURE, "/etc/hostname")),
        findings=(
            f"{PICTURE} file",
            f"{LEAD} picture",
        ),
    ),
    Case(
        name="39 a character that no font has",
        lay=text("楔形\U00012000字"),
        findings=(f"{LEAD} glyph",),
    ),
    Case(
        name="40 /dev/zero as a sheet",
        lay=linked("content/facts/demo/zero.yaml", "/dev/zero"),
        findings=("content/facts/demo/zero.yaml file",),
    ),
    Case(
        name="40 a pipe as a sheet",
        lay=piped("content/facts/demo/pipe.yaml"),
        findings=("content/facts/demo/pipe.yaml file",),
    ),
    Case(
        name="40 a pipe as a picture",
        lay=both(pictured(b""), piped(PICTURE)),
        findings=(
            f"{PICTURE} file",
            f"{LEAD} picture",
        ),
    ),
    Case(
        name="40 a pipe as an article",
        lay=piped(LEAD),
        findings=(
            f"{PLAN} bad-value",
            f"{LEAD} file",
        ),
    ),
    *(
        Case(name=f"36 the slug {slug[:12]!r}", lay=slugged(slug), findings=(f"{PLAN} slug",))
        for slug in SLUGS
    ),
    Case(name="36 an empty slug", lay=slugged(""), findings=(f"{PLAN} bad-value",)),
)
