"""applan among other programs: hooks, actions, git, shells and terminals, each for real."""
