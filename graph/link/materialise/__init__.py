"""Linking in the graph: all documents that count, linked under the current epoch, written as a difference.

`again.link_again` is the whole pass. What it writes follows from records, decisions and epoch alone, so it does not
matter whether it ran after every document or once.
"""
