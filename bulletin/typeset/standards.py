"""One PDF after two standards: PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3)."""

from collections.abc import Callable

VARIANT = "pdf/a-3a"
"""What WeasyPrint is asked for; the mark of PDF/UA-1 is added to it, as it knows one at a time."""

STYLE = "img, image { image-rendering: crisp-edges !important }"
"""PDF/A forbids to smooth pictures (ISO 19005-3, 6.2.8): WeasyPrint does, unless it is told."""

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


def marked(describe: Metadata) -> Metadata:
    """Return ``describe``, the maker of a PDF's metadata, with the mark of PDF/UA-1 added."""

    def describe_both(variant: str, version: int, conformance: str) -> bytes:
        head, end, tail = describe(variant, version, conformance).rpartition(b"</rdf:RDF>")
        return b"".join((head, _UA_MARK, end, tail))

    return describe_both
