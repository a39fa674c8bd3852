"""What is put before people to judge: which questions are open, in which order, and with what they are answered.

`queue` collects the open questions from what linking left in the graph (`pairs`, `names`, `posts`) and drops what was
`answered`; `asking` reads the sentences and reasons of one; `effect` says what an answer does to rings.
"""
