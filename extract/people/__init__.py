"""People: in which capacity a text speaks of a person."""
