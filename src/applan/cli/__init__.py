"""The command line: one file per command. Read, call, write, exit status."""
