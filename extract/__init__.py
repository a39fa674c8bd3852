"""From documents to records: read → recognizers → arbiter → people → incidents → relations → claims.

Open `pipeline` first, then one recognizer with its test table. A new recognizer, lexicon or relation rule touches
one folder. Everything between `text` and `assemble` works on normalised text; only `assemble` maps spans back.
"""
