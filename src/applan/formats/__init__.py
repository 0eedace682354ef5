"""From values to text or bytes: one file per format of each kind of value."""
