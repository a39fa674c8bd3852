"""What all models at a border have in common."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable value with exactly the declared fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)
