"""The vocabulary everyone speaks: documents, records, claims, decisions, ids, errors and the ontology.

Nothing here knows a store, a model, a page or a file. Start with `documents`, then `records`;
`ontology.yaml` is the single list of what the graph may hold.
"""
