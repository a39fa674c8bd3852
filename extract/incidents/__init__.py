"""Incidents: which concrete cases a document tells, with kind, day, place, loss and everybody's part in them."""
