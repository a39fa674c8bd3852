"""The case layer: what follows from the report layer and can be made again from it at any time.

`layer.integrate` takes documents in, `layer.withdraw` takes them out; `versions.settle` decides which of the
documents under one address count. `drawing` says how claims become relationships.
"""
