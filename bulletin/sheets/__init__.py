"""What authors write in YAML, CSV and Excel: nodes with places, and the values read from them."""

from bulletin.sheets.composing import compose
from bulletin.sheets.decoding import decode
from bulletin.sheets.keys import KEY_NAMES, MEASURE_NAMES, canonical, nearest
from bulletin.sheets.node import Mapping_, Node, Scalar, Sequence, quoted
from bulletin.sheets.plan import Plan, read_plan
from bulletin.sheets.references import check_references
from bulletin.sheets.sheet import read_sheet
from bulletin.sheets.site import Site, read_site
from bulletin.sheets.slug import is_slug, period_slug
from bulletin.sheets.table import read_table
from bulletin.sheets.zone import read_zone

__all__ = [
    "KEY_NAMES",
    "MEASURE_NAMES",
    "Mapping_",
    "Node",
    "Plan",
    "Scalar",
    "Sequence",
    "Site",
    "canonical",
    "check_references",
    "compose",
    "decode",
    "is_slug",
    "nearest",
    "period_slug",
    "quoted",
    "read_plan",
    "read_sheet",
    "read_site",
    "read_table",
    "read_zone",
]
