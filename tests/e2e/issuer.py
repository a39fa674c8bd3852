"""A small OpenID Connect issuer on this computer: whoever is chosen on its page is signed in, no password asked."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SHARED = "itoguchi", "kakuu-shared"


class Issuer(ThreadingHTTPServer):
    """The people it knows, the codes it gave out, and the key it signs with."""

    people: ClassVar[dict[str, dict[str, Any]]] = {
        "hanako": {"name": "仮名 花子", "email": "hanako@desk.example", "email_verified": True},
        "taro": {"name": "架空 太郎", "email": "taro@desk.example", "email_verified": True},
        "forger": {"name": "仮名 花子", "email": "hanako@desk.example", "email_verified": False},
    }

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.key = RSAKey.generate_key(2048, auto_kid=True)
        self.codes: dict[str, dict[str, str]] = {}

    @property
    def url(self) -> str:
        """Its own address."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def metadata(self) -> str:
        """Where it describes itself."""
        return f"{self.url}/.well-known/openid-configuration"

    def id_token(self, asked: dict[str, str]) -> str:
        """What it vouches for."""
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 600, "nonce": asked.get("nonce")}
        header = {"alg": "RS256", "kid": self.key.kid}
        return jwt.encode(header, {**claims, "sub": asked["who"], **self.people[asked["who"]]}, self.key)


class Answers(BaseHTTPRequestHandler):
    """The four addresses of an issuer, and the way out."""

    server: Issuer

    def do_GET(self) -> None:
        place, asked = urlsplit(self.path).path, dict(parse_qsl(urlsplit(self.path).query))
        match place:
            case "/.well-known/openid-configuration":
                self._json(self._described())
            case "/keys":
                self._json({"keys": [self.server.key.as_dict(private=False)]})
            case "/authorize" if "who" in asked:
                code = secrets.token_urlsafe()
                self.server.codes[code] = asked
                self._away(asked["redirect_uri"], {"code": code, "state": asked["state"]})
            case "/authorize":
                links = (f'<a href="{escape(self.path)}&amp;who={who}">{who}</a>' for who in self.server.people)
                self._send(f"<!doctype html><meta charset=utf-8>{' '.join(links)}".encode(), "text/html")
            case "/out":
                self._away(asked["post_logout_redirect_uri"], {})
            case _:
                self.send_error(404)

    def do_POST(self) -> None:
        form = dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        asked = self.server.codes.pop(form.get("code", ""), None)
        proof = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        client = base64.b64encode(f"{CLIENT}:{SHARED}".encode()).decode()
        if (
            asked is None
            or self.headers.get("Authorization") != f"Basic {client}"
            or proof.rstrip(b"=").decode() != asked.get("code_challenge")
        ):
            self.send_error(400)
            return
        token = self.server.id_token(asked)
        self._json({"access_token": "a", "token_type": "Bearer", "expires_in": 600, "id_token": token})

    def _described(self) -> dict[str, Any]:
        at = self.server.url
        return {
            "issuer": at,
            "authorization_endpoint": f"{at}/authorize",
            "token_endpoint": f"{at}/token",
            "jwks_uri": f"{at}/keys",
            "end_session_endpoint": f"{at}/out",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def _away(self, place: str, answer: dict[str, str]) -> None:
        self.send_response(302)
        self.send_header("Location", f"{place}?{urlencode(answer)}" if answer else place)
        self.end_headers()

    def _json(self, value: object) -> None:
        self._send(json.dumps(value).encode(), "application/json")

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Silent."""


@contextmanager
def issuing() -> Iterator[Issuer]:
    """An issuer while it is needed."""
    with Issuer() as issuer:
        threading.Thread(target=issuer.serve_forever, daemon=True).start()
        yield issuer
        issuer.shutdown()
