"""One recognizer per thing found: a callable over prepared text that proposes candidates.

`shared/` serves every language, `ja/` and `en/` one each. `registry` says which run.
Each has one lexicon and one test table.
"""
