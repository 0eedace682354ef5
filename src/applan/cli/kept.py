"""The edition that ``applan render`` makes of a plan: told in the Word file, and kept beside it."""

from datetime import UTC, datetime

from applan import __version__, imprint, output, workspace
from applan.cli.terminal import notice
from applan.edition import Edition
from applan.errors import UserError
from applan.workspace import PlanFile


class EditionMade:
    """What is read from now on makes an edition, if it comes to a Word file."""

    def __init__(
        self, file: PlanFile, template: str, *, line_numbers: bool, page_numbers: bool
    ) -> None:
        self.how: dict[str, object] = {"line-numbers": line_numbers, "page-numbers": page_numbers}
        if file.year:
            self.how["year"] = file.year
        self._file, self._template = file, template
        self._contents = workspace.keep_sources()
        self._edition: Edition | None = None

    @property
    def digest(self) -> str:
        """The edition's digest; empty where it has not been asked for."""
        return self._edition.digest if self._edition is not None else ""

    def tell(self) -> Edition:
        """The edition, of what has been read so far."""
        from applan.workspace.editions import inputs_of

        inputs = inputs_of(self._contents, self._file)
        plan, template = self._file.name, self._template
        about = {"command": "render", "plan": plan, "template": template}
        self._edition = Edition(
            imprint.edition_of((one.digest for one in inputs), {**about, **self.how}),
            "render",
            plan,
            template,
            __version__,
            tuple((name, str(value).lower()) for name, value in self.how.items() if value),
            inputs,
        )
        self._contents = dict(self._contents)
        return self._edition

    def keep(self) -> None:
        """Keep what the edition was made of; where that cannot be, it is said and no more."""
        from applan.workspace.editions import folder_for, to_keep, touch

        if self._edition is None:
            return
        folder, now = folder_for(self._file), datetime.now(UTC)
        try:
            kept = to_keep(folder, self._edition, self._contents.values(), now)
            output.write_files(kept.write, follow=False, lasting=False)
        except UserError as error:
            notice("what this edition was made of is not kept, so “applan read” will need --base: "
                   "{reason}", reason=error.message)  # fmt: skip
            return
        touch((*kept.touch, *kept.write), now)
        output.delete_files(kept.delete)
