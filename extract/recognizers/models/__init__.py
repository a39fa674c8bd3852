"""Language models as second opinions: they judge what the rules leave open, and propose nothing else."""
