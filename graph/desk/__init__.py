"""What people write and keep beside their decisions: notes on things, names of rings, saved views.

`shelves` keeps entries in the journal and in the graph, `notes` finds those on a thing.
"""
