"""YAML text as nodes that know where they stand. Knows YAML, knows nothing of plans."""

from applan.document.compose import Scalars
from applan.document.document import Document, Part
from applan.document.nodes import Node
from applan.document.read import decode, read_document
from applan.document.trouble import Trouble
