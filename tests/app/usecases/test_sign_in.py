"""Who may enter and decide where people sign in, and what is written down for it."""

import stat
import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from app.settings import Auth, Settings, SettingsError
from app.usecases.identity import Role
from app.usecases.roles import NotSignedInError, RoleFileError, roles, signed_in
from app.usecases.serving import AddressError, serve
from app.usecases.sign_in import public_url, sign_in_secrets

HIDDEN = 'kakuu"\\秘'
CLAIMS = {
    "is_logged_in": True,
    "sub": "s-1",
    "name": "仮名 花子",
    "email": "Hanako@desk.example",
    "email_verified": True,
}
FILE = "hanako@desk.example: analyst\ns-2: analyst\ntaro@desk.example: reader\n"


def given(folder: Path, **more: Any) -> Settings:
    return Settings(
        **{
            "data_dir": folder,
            "auth": Auth.OIDC,
            "oidc_metadata_url": "https://issuer.example/.well-known/openid-configuration",
            "oidc_client_id": "itoguchi",
            "oidc_client_secret": SecretStr(HIDDEN),
            **more,
        }
    )


@pytest.mark.parametrize(
    ("claims", "name", "role"),
    [
        ({}, "仮名 花子 <Hanako@desk.example>", Role.ANALYST),
        ({"name": None}, "Hanako@desk.example", Role.ANALYST),
        ({"email": "taro@desk.example"}, "仮名 花子 <taro@desk.example>", Role.READER),
        ({"email": "unknown@desk.example"}, "仮名 花子 <unknown@desk.example>", Role.READER),
        ({"email_verified": False}, "仮名 花子 <s-1>", Role.READER),
        ({"email_verified": None}, "仮名 花子 <s-1>", Role.READER),
        ({"email_verified": "true"}, "仮名 花子 <s-1>", Role.READER),
        ({"email": None, "sub": "s-2"}, "仮名 花子 <s-2>", Role.ANALYST),
        ({"name": "hanako@desk.example\n<b>", "email": None}, "hanako@desk.example <b> <s-1>", Role.READER),
    ],
)
def test_a_role_follows_what_the_issuer_vouches_for(
    tmp_path: Path, claims: dict[str, Any], name: str, role: Role
) -> None:
    (tmp_path / "roles.yaml").write_text(FILE, encoding="utf-8")
    identity = signed_in({**CLAIMS, **claims}, given(tmp_path))
    assert (identity.name, identity.role) == (name, role)


@pytest.mark.parametrize("claims", [{}, {**CLAIMS, "is_logged_in": False}, {"is_logged_in": True, "sub": ""}])
def test_nobody_enters_unsigned(tmp_path: Path, claims: dict[str, Any]) -> None:
    with pytest.raises(NotSignedInError):
        signed_in(claims, given(tmp_path))


@pytest.mark.parametrize("content", ["", "# nobody yet\n", None])
def test_without_roles_everybody_reads(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "roles.yaml").write_text(content, encoding="utf-8")
    assert signed_in(CLAIMS, given(tmp_path)).role is Role.READER


@pytest.mark.parametrize(
    "content", ["hanako: chief\n", "- hanako\n", "hanako: [\n", "\x00", "hanako: analyst\nhanako\n"]
)
def test_a_role_file_that_is_none_is_refused_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RoleFileError, match=r"mine\.yaml") as refused:
        roles(given(tmp_path, roles=path))
    assert "analyst" in refused.value.remedy


def test_secrets_lie_where_only_their_owner_reads_them(tmp_path: Path) -> None:
    settings = given(tmp_path / "data")
    written = sign_in_secrets(settings, url="https://desk.example")
    first = tomllib.loads(written.read_text(encoding="utf-8"))["auth"]
    assert first["client_secret"] == HIDDEN
    assert first["redirect_uri"] == "https://desk.example/oauth2callback"
    assert len(first["cookie_secret"]) == 64
    written.chmod(0o644)
    again = tomllib.loads(sign_in_secrets(settings, url="https://desk.example").read_text(encoding="utf-8"))["auth"]
    assert again == first
    for path in (*written.parent.iterdir(), written.parent):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


@pytest.mark.parametrize("missing", ["oidc_metadata_url", "oidc_client_id", "oidc_client_secret"])
def test_what_is_missing_is_named(tmp_path: Path, missing: str) -> None:
    with pytest.raises(SettingsError, match=f"ITOGUCHI_{missing.upper()}"):
        sign_in_secrets(given(tmp_path, **{missing: None}), url="http://127.0.0.1:8501")


@pytest.mark.parametrize(
    ("public", "reached"),
    [
        (None, "http://127.0.0.1:8501"),
        ("https://desk.example/", "https://desk.example"),
        ("http://localhost:9000", "http://localhost:9000"),
    ],
)
def test_readers_come_by_an_address_that_cannot_be_overheard(tmp_path: Path, public: str | None, reached: str) -> None:
    assert public_url(given(tmp_path, public_url=public), own="http://127.0.0.1:8501") == reached


@pytest.mark.parametrize("public", ["http://desk.example", "desk.example", "ftp://desk.example", "https://"])
def test_an_address_that_can_be_overheard_is_refused(tmp_path: Path, public: str) -> None:
    with pytest.raises(SettingsError, match="ITOGUCHI_PUBLIC_URL"):
        public_url(given(tmp_path, public_url=public), own="http://127.0.0.1:8501")


@pytest.mark.parametrize("address", ["192.0.2.2", "192.0.2.1", "::", "desk.example", ""])
def test_without_sign_in_only_this_computer_is_served(tmp_path: Path, address: str) -> None:
    with pytest.raises(AddressError, match="without sign-in") as refused:
        serve(given(tmp_path, auth=Auth.NONE), port=None, address=address, tell=print)
    assert "ITOGUCHI_AUTH=oidc" in refused.value.remedy


def test_sign_in_alone_does_not_open_an_address_that_can_be_overheard(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="ITOGUCHI_PUBLIC_URL"):
        serve(given(tmp_path), port=18_599, address="0.0.0.0", tell=print)  # noqa: S104  it is refused
