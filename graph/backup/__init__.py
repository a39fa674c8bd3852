"""Backups: everything that cannot be made again, in one file that either engine can be filled from.

A backup holds the documents, their records, the desk layer and the raw bytes of the sources; the case layer follows
from these. `written` makes one, `restored` reads one, `contents` says what is in the file, `dossiers` and `desk` how
the graph becomes lines and back.
"""

from graph.backup.restored import RestoreReport, restore
from graph.backup.written import BackupReport, backup

__all__ = ["BackupReport", "RestoreReport", "backup", "restore"]
