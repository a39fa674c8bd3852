"""How Japanese case reports are read.

`marks` gives every thing found one character; `skeleton` is a sentence written with them; `shorten` folds names with
titles, ages and asides, lists and quotes into one mark each; `people` remembers who 「2人」 or 「同容疑者」 are;
`reading` puts it together for a document. Rules of incidents, relations and legal actions are patterns over skeletons.
"""
