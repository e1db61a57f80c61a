"""What PDFs are made after: one standard for readers and archives, another for the press.

That of readers is PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) in one file, that of printing
houses PDF/X-4 (ISO 15930-7).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from bulletin.typeset.inks import separate

_SHARP = "img, image { image-rendering: crisp-edges !important }"
"""PDF/A forbids to smooth pictures (ISO 19005-3, 6.2.8): WeasyPrint does, unless it is told."""

_MARKS = "@page { marks: crop; bleed: 6mm }"
"""Three millimetres beyond the cut, as printing houses ask for, and crop marks in three more."""

# A property that PDF/A does not know must be described (ISO 19005-3, 6.6.2.3), inside rdf:RDF.
_UA_MARK = b"""<rdf:Description rdf:about="" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""

Metadata = Callable[[str, int, str], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """What WeasyPrint is asked for, and what is done to its PDF beside that.

    ``style`` goes before the page's own, ``describe`` wraps the maker of the PDF's metadata,
    ``finish`` alters the PDF before it is written; without ``links`` nothing in it can be clicked.
    """

    variant: str
    style: str
    links: bool
    describe: Callable[[Metadata], Metadata]
    finish: Callable[[Any], None]


def _marked(describe: Metadata) -> Metadata:
    """Return ``describe`` with the mark of PDF/UA-1 added: WeasyPrint knows one at a time."""

    def describe_both(variant: str, version: int, conformance: str) -> bytes:
        head, end, tail = describe(variant, version, conformance).rpartition(b"</rdf:RDF>")
        return b"".join((head, _UA_MARK, end, tail))

    return describe_both


def _named(describe: Metadata) -> Metadata:
    """Return ``describe`` with an identifier made of what it says, where WeasyPrint draws lots."""

    def describe_same(variant: str, version: int, conformance: str) -> bytes:
        nameless = _DRAWN.sub(b"", said := describe(variant, version, conformance))
        name = sha256(nameless).hexdigest()[:32]
        return _DRAWN.sub(f"xmp.did:{name}".encode(), said)

    return describe_same


_DRAWN = re.compile(rb"xmp\.did:[0-9a-f-]{36}")

ARCHIVE = Standard(
    variant="pdf/a-3a",
    style=_SHARP,
    links=True,
    describe=_marked,
    finish=lambda _: None,
)

PRESS = Standard(
    variant="pdf/x-4",
    style=f"{_SHARP} {_MARKS}",
    links=False,
    describe=_named,
    finish=separate,
)
