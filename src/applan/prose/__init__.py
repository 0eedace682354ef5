"""What a writer's text becomes on paper: blocks, and what of it cannot be printed as written.

Drafts print the blocks and the linter tells the rest, so that nobody hears of it from the printer.
"""
