"""What ends a command: a wrong call. A wrong plan is a finding, never an exception."""

from applan.messages import Message


class UserError(Exception):
    """The call cannot be carried out as it was written: one line to the user, exit status 2."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.template)
        self.message = message
