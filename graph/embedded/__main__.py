"""`python -m graph.embedded DIR`: serve the embedded store of a data folder."""

import argparse
import os
import sys
import traceback
from pathlib import Path

from graph.embedded.files import StoreFiles
from graph.embedded.server import serve


def main() -> None:
    """Serve, then leave without waiting for threads of the engine, which would keep the process alive."""
    parser = argparse.ArgumentParser(prog="python -m graph.embedded", description="Serve the store of a data folder.")
    parser.add_argument("data_dir", type=Path)
    data_dir, status = parser.parse_args().data_dir, 1
    try:
        serve(data_dir)
        status = 0
    except BaseException as error:  # noqa: BLE001  whatever it was, clients must hear of it and the process must end
        traceback.print_exc()
        StoreFiles(data_dir).failure.write_text(f"{type(error).__name__}: {error}", encoding="utf-8")
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    main()
