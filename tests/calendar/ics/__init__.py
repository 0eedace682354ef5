"""Calendar files: what they say, and what other programs read in them."""
