"""The languages that texts are read in."""

from collections.abc import Mapping

from bulletin.claims.en_vocabulary import ENGLISH
from bulletin.claims.vocabulary import Vocabulary
from bulletin.claims.zh_vocabulary import CHINESE

VOCABULARIES: Mapping[str, Vocabulary] = {"zh": CHINESE, "en": ENGLISH}
