"""The command line: one file per command. Read, call, write, exit status."""

import gc

# What is loaded stays, and plans hold no circles: looking for them at every turn, as Python does
# from 700 objects on, takes a fifth of a run. What does come in circles is still found in time.
# Here, since what a command loads comes after.
gc.set_threshold(100_000, 20, 50)
