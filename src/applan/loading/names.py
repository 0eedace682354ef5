"""Codes and names of what is found outside the rules' own checks; each is documented as a rule."""

from applan.findings import Severity
from applan.frozen import NamedTuple


class Named(NamedTuple):
    """A rule's name, and how bad it is: after an error, the plan lacks what was written there."""

    name: str
    severity: Severity


NAMES: dict[str, Named] = {
    "AP001": Named("encoding", "error"),
    "AP002": Named("byte-order-mark", "warning"),
    "AP003": Named("control-character", "error"),
    "AP004": Named("syntax", "error"),
    "AP005": Named("duplicate-key", "error"),
    "AP006": Named("too-deep", "error"),
    "AP007": Named("too-large", "error"),
    "AP008": Named("unsupported-yaml", "error"),
    "AP009": Named("loose-accent", "warning"),
    "AP010": Named("no-plan", "error"),
    "AP011": Named("invalid-suppression", "warning"),
    "AP012": Named("unused-suppression", "warning"),
    "AP013": Named("text-in-comment", "error"),
    "AP014": Named("list-became-text", "warning"),
    "AP015": Named("torn-text", "error"),
    "AP016": Named("key-became-text", "error"),
    "AP101": Named("unknown-key", "error"),
    "AP102": Named("missing-key", "error"),
    "AP103": Named("wrong-type", "error"),
    "AP104": Named("unknown-value", "error"),
    "AP105": Named("invalid-value", "error"),
    "AP106": Named("small-letter-title", "info"),
    "AP140": Named("colon-missing", "warning"),
    "AP425": Named("unconfirmed-guess", "info"),
}
