"""From records to observations: what each document reports of each incident that can tie it to another."""
