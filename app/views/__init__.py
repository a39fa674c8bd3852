"""One file per page. A page reads its inputs, calls a use case and draws; it holds no query and no rule."""
