"""How sure a text is of what it says, and who says it: certainty, attribution, denial. One module per language."""
