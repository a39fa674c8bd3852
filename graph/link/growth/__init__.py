"""Linking what has come in: within an epoch the result is that of linking everything, for the price of what is new.

`memory` is a file beside the graph that keeps what each document tells, under the keys by which documents meet.
`rows` is what one document puts there. `groups` settles anew which reports are of one incident, person or source,
around what has changed; `facts` says what depends on many documents: who bears an alias, which names are homonyms.
`observing` looks again at the incidents concerned. `grow` does it all; `drawn` knows what the graph says of it.
`whole` fills the memory from a full pass.
"""
