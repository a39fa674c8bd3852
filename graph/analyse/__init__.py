"""What the graph as a whole tells: ways between things, who connects them, what hangs together.

`projection` holds the case layer in memory, one per revision; all else is computed on it and comes back as the plain
values of `schemas.analysis`, with the sentences behind every step.
"""
