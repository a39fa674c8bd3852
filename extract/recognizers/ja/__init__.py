"""Recognizers for Japanese: one thing found per module, its words in `lexicon/ja`."""
