"""A foreign plan turned into a plan file, with nothing lost and each guess marked. Pure."""
