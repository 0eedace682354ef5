"""The rules, one file each. A new file here is a new rule; nothing else needs to be changed."""
