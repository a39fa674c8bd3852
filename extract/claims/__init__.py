"""Claims: everything a record says, as single statements that each stand on a passage of the text.

`stage` turns a draft of any language into claims; `facts`, `parts` and `law` each know one kind of thing said.
The graph is built from claims alone.
"""
