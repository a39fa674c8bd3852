"""The pages as a server: on this computer alone, or elsewhere for people who sign in."""

import ipaddress
import socket
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from urllib.parse import urlsplit

from streamlit.web import cli as streamlit_cli

from app.settings import Auth, Settings
from app.usecases.sign_in import public_url, sign_in_secrets
from schemas.errors import ItoguchiError

_LOCAL_NAME = "localhost"


class AddressError(ItoguchiError):
    """An address or port on which the pages are not served."""

    def __init__(self, message: str, *, address: str, remedy: str) -> None:
        super().__init__(message, remedy=remedy)
        self.address = address


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address("127.0.0.1" if address == _LOCAL_NAME else address).is_loopback
    except ValueError:
        return False


def _allowed(address: str, settings: Settings) -> str:
    """The address if it is one of this computer, or if people sign in; else anybody could read everything."""
    if _is_loopback(address) or settings.auth is Auth.OIDC:
        return address
    raise AddressError(
        f"The pages are not served on {address}: without sign-in, others could read everything.",
        address=address,
        remedy="Use 127.0.0.1, and a tunnel of your own to reach it from elsewhere; or let people sign in with "
        "ITOGUCHI_AUTH=oidc.",
    )


def _free(address: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            raise AddressError(
                f"Port {port} on {address} cannot be used: {error.strerror or error}.",
                address=f"{address}:{port}",
                remedy="Stop what uses it, or choose another with --port or ITOGUCHI_PORT.",
            ) from error


def serve(settings: Settings, *, port: int | None, address: str, tell: Callable[[str], None]) -> None:
    """Run the pages until they are stopped; the address is told first.

    Raises:
        AddressError: nobody need sign in and the address is not of this computer, or the port is taken.
        SettingsError: something that signing in needs is not set.
    """
    port = port or settings.port
    _free(_allowed(address, settings), port)
    url = f"http://{f'[{address}]' if ':' in address else address}:{port}"
    signing_in = {}
    if settings.auth is Auth.OIDC:
        url = public_url(settings, own=url)
        signing_in["secrets.files"] = sign_in_secrets(settings, url=url)
    tell(f"Itoguchi: {url}  (Ctrl-C stops it)")
    page = Path(str(resources.files("app").joinpath("main.py")))
    # Given on the command line, these win over any configuration file of the user or of the current folder.
    options = {
        "server.address": address,
        "server.port": port,
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "server.enableStaticServing": "true",
        "browser.gatherUsageStats": "false",
        "browser.serverAddress": urlsplit(url).hostname,
        "logger.level": "warning",
        **signing_in,
    }
    arguments = [f"--{name}={value}" for name, value in options.items()]
    streamlit_cli.main.main(args=["run", str(page), *arguments], prog_name="itoguchi", standalone_mode=False)
