"""The desk: what people decided, append-only, in the graph and mirrored to a journal in the data folder.

`deciding` takes a judgement down, `journal` and `ledger` keep it, `standing` says which decisions count now, `binding`
finds their targets again after documents were read anew, `desk` reduces them to what linking must keep.
"""
