"""Relations in English reports: one module per family, `stage` writes them."""
