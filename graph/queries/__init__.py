"""Every query of the graph, by what it is for: `write_*` change the graph, `read_*` answer pages and commands."""
