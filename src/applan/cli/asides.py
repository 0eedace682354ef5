"""What stands in a draft beside its text: what its Word file has in headers and footers."""

from collections.abc import Iterator

from applan.cli.bases import Found
from applan.drafts.document import document_of
from applan.errors import UserError
from applan.formats.document.docx.places import fill_places
from applan.formats.drafts import word_file_name
from applan.wordfile.package import Package
from applan.wordfile.read import read


def asides_of(found: Found) -> Iterator[str]:
    """The texts that a fresh draft has there; none where its Word file cannot be read."""
    templates = found.base.templates
    try:
        name = word_file_name(templates, found.base.template)
        package = Package(templates[name], name)
        fields = dict(document_of((), found.plan).fields)
        fields["versjon"] = found.edition.sign if found.edition is not None else ""
        for tree in package.with_text():
            fill_places(tree, {**fields, "logo": ""})
        yield from (text for _where, text in read(package.bytes(), name).aside)
    except (UserError, KeyError):
        return
