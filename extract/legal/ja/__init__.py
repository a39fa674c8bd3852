"""Legal actions in Japanese reports: `actions` finds them in a line, `merge` makes one of what is told twice."""
