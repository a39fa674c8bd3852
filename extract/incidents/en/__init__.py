"""Incidents in English reports.

`scenes` finds places and days of offences, `weave` makes cases of them and says which cases each sentence tells of,
`kinds` says what sort they are, `parts` who had which part; `stage` writes the incidents.
"""
