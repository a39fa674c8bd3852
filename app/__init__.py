"""Where extraction meets the graph and people meet both: commands, use cases and pages.

Start with `cli` for the commands and `main` for the pages; both call `usecases`, which hold what either of them does.
`settings` alone reads the environment. Pages hold no query and no rule.
"""
