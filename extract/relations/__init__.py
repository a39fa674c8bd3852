"""Relations: who is whom, who gave orders, who used what, who was where, who promised what."""
