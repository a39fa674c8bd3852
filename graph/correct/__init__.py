"""What people put right in the reading of a document: laid over the record whenever the document is read.

`marks` finds places again by their words, `surgery` changes a record without leaving a loose end, `kinds` knows each
kind of correction, `laying` lays all of them over one record, `applying` brings the graph to it.
"""
