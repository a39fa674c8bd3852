"""Recruitment posts: which repeat one wording, and which come from one recruiter.

`wording` makes texts comparable, `similar` finds near-duplicates, `families` groups them, `recruiters` lets accounts,
numbers and invitations decide who stands behind them, `template` shows what a family has in common. `quoted` lays
passages of articles beside posts, and `leads` says what leads from incidents to wordings.
"""
