"""A comparison in words, before any format: they are made from one account and cannot disagree."""
