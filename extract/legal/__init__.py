"""Legal actions: what authorities did, or formally seek to do, with persons."""
