"""Everything that is written: files whole or not at all, and what goes to a stream as it comes."""

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from applan.output.files import delete_files, saying_which, write_files
from applan.output.streams import (
    STANDARD_OUTPUT,
    descriptor,
    is_stream,
    kind_of,
    opened,
    write_stderr,
    write_stdout,
)


def write_to(
    path: str | None, content: str | bytes, over: Mapping[Path, bytes | None] | None = None
) -> None:
    """Write to the file that is named, or to standard output for none and for «-».

    Raises ``UserError``.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    if path is None or path == STANDARD_OUTPUT or descriptor(path) == 1:
        write_stdout(data)
    elif is_stream(path):
        with saying_which(Path(path)), suppress(BrokenPipeError), opened(path) as stream:
            stream.write(data)
    else:
        with saying_which(Path(path)):
            if not path.strip() or path.endswith(("/", os.sep)):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        write_files({Path(path): data}, over)
