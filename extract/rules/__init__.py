"""Rules: patterns that answer at once where the words they cannot do without are missing.

`needs` takes a pattern apart, `words` finds the words of all rules in one pass, `rule` puts both to use.
"""

from extract.rules.rule import Family, Rule, compiled
from extract.rules.words import forget

__all__ = ["Family", "Rule", "compiled", "forget"]
