"""What the program does for its users, as plain functions over plain values.

Commands and pages call these and add nothing but words and layout. `workspace` is where a user's store and archive lie;
start with `ingest`, then `explore`.
"""
