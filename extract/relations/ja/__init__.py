"""Relations in Japanese reports, one family of rules per module; `stage` collects them."""
