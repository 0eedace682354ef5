"""An edited draft read back: what was changed in it, as changes of its plan. Pure."""
