from dataclasses import dataclass


# region mutable_default
@dataclass
class Config:
    features: list[str] = ["carrier", "origin"]


# endregion mutable_default
