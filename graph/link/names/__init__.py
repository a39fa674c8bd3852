"""Names of persons across scripts: by the readings they can have, never by how alike they look."""
