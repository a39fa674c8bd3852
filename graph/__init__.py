"""The graph: one store for every engine, what loads it, what reads it.

Open a store with `graph.opening.open_store`, put dossiers in with `graph.load.load_dossiers`. `graph.schema`
says what the store holds, `graph.case` how the case layer follows from the report layer. Knows nothing of
extraction or pages; every word of its vocabulary comes from `schemas`.
"""
