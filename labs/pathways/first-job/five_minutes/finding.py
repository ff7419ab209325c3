"""What a check has to say."""

from dataclasses import dataclass


# region finding
@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check.

    Attributes:
        holds: Whether the reviewer would read on without a question.
        says: What was seen; the evidence, not a verdict.
    """

    holds: bool
    says: str


# endregion finding
