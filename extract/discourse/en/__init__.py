"""How English case reports are read.

`shorten` writes a sentence with one mark for each thing found and folds names with ages, aliases with what carries
them, quotes and lists; `cast` remembers of whom the text spoke, `references` tells who “he”, “the two” or “the suspect”
are; `reading` puts it together for a document as clauses whose subject stands first. Rules of incidents, relations and
legal actions are patterns over these clauses.
"""
