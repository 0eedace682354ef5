"""``python -m applan`` is the same as ``applan``."""

from applan.cli.main import main

if __name__ == "__main__":
    main()
