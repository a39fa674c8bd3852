"""Legal actions in English reports: what authorities did, or formally seek to do, with persons."""
