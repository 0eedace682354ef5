"""From a plan to its occurrences in time, and the views of them that are printed."""
