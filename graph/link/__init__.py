"""Which incidents, names and posts belong together, and why: scored in bits, explained, reversible."""
