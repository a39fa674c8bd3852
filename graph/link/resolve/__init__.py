"""Which reports tell of one incident, and which of one person."""
