"""Incidents in Japanese reports.

`scenes` finds places where something happened, `days` when, `kinds` what; `weave` makes cases of scenes and says which
cases each sentence tells of; `parts` finds who had which part; `stage` writes the incidents.
"""
