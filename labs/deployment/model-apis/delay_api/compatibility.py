"""Would a change of the contract break a client that works today?

    python -m delay_api.compatibility contract/openapi.json

compares the kept document with the one that the code gives now. The rule
is one sentence for each direction: a request that was accepted must stay
accepted, and a reply must stay within what clients were promised.
"""

import json
import math
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from delay_api.app import create_app
from delay_api.settings import Settings

Schema = Mapping[str, Any]
Direction = Literal["request", "reply"]

LOWER = ("minimum", "exclusiveMinimum", "minItems", "minLength")
UPPER = ("maximum", "exclusiveMaximum", "maxItems", "maxLength")


def document() -> dict[str, Any]:
    """The OpenAPI document of the code as it is."""
    settings = Settings(model=Path(os.devnull), keys={"nobody": "0" * 64})
    return create_app(settings).openapi()


def breaking(old: Schema, new: Schema) -> list[str]:
    """What in `new` breaks a client written for `old`; empty if nothing."""
    return list(Comparison(old, new).paths())


class Comparison:
    """Two documents, each with its own named schemas."""

    def __init__(self, old: Schema, new: Schema) -> None:
        self.old, self.new = old, new

    def paths(self) -> Iterator[str]:
        """Faults of all operations that the old document promises."""
        for path, methods in self.old["paths"].items():
            for method, old in methods.items():
                where = f"{method.upper()} {path}"
                new = self.new["paths"].get(path, {}).get(method)
                if new is None:
                    yield f"{where}: is gone"
                    continue
                yield from self.operation(where, old, new)

    def operation(
        self, where: str, old: Schema, new: Schema
    ) -> Iterator[str]:
        """Faults of one operation: its body, its good reply."""
        if "requestBody" in old:
            body, other = (_json(o["requestBody"]) for o in (old, new))
            yield from self.schema(f"{where} request", body, other, "request")
        reply, other = (_json(o["responses"]["200"]) for o in (old, new))
        yield from self.schema(f"{where} reply", reply, other, "reply")

    # region schema
    def schema(
        self, where: str, old: Schema, new: Schema, direction: Direction
    ) -> Iterator[str]:
        """Faults of one schema and of all below it."""
        before = self.variants(old, self.old)
        after = self.variants(new, self.new)
        # What must keep fitting into what depends on who speaks.
        inner, outer, fault = before, after, "is refused now"
        if direction == "reply":
            inner, outer, fault = after, before, "was not expected before"
        for name in inner.keys() - outer.keys():
            if name == "integer" and "number" in outer:
                continue  # every integer is a number
            yield f"{where}: {name} {fault}"
        for name in before.keys() & after.keys():
            pair = before[name], after[name]
            yield from self.values(where, *pair, direction)
            yield from self.fields(where, *pair, direction)
            if "items" in pair[0]:
                items = pair[0]["items"], pair[1].get("items", {})
                yield from self.schema(f"{where}[]", *items, direction)

    # endregion schema

    # region fields
    def fields(
        self, where: str, old: Schema, new: Schema, direction: Direction
    ) -> Iterator[str]:
        """Faults of an object's fields."""
        before, after = old.get("properties", {}), new.get("properties", {})
        must, must_now = (set(s.get("required", [])) for s in (old, new))
        closed = new.get("additionalProperties") is False
        for name in before.keys() - after.keys():
            if direction == "reply" or closed:
                yield f"{where}.{name}: is gone"
        if direction == "request":
            for name in must_now - must:
                yield f"{where}.{name}: is required now"
        else:
            for name in must & after.keys() - must_now:
                yield f"{where}.{name}: may be missing now"
        for name in before.keys() & after.keys():
            yield from self.schema(
                f"{where}.{name}", before[name], after[name], direction
            )

    # endregion fields

    def values(
        self, where: str, old: Schema, new: Schema, direction: Direction
    ) -> Iterator[str]:
        """Faults of ranges, enumerations and patterns."""
        inner, outer = (old, new) if direction == "request" else (new, old)
        for key in LOWER:
            if inner.get(key, -math.inf) < outer.get(key, -math.inf):
                yield f"{where}: {key} {old.get(key)} became {new.get(key)}"
        for key in UPPER:
            if inner.get(key, math.inf) > outer.get(key, math.inf):
                yield f"{where}: {key} {old.get(key)} became {new.get(key)}"
        if "enum" in outer and not set(inner.get("enum", [None])) <= set(
            outer["enum"]
        ):
            yield f"{where}: enum {old.get('enum')} became {new.get('enum')}"
        if "pattern" in outer and inner.get("pattern") != outer["pattern"]:
            # Whether one pattern contains another, nobody checks by hand.
            yield f"{where}: pattern changed"

    def variants(self, schema: Schema, document: Schema) -> dict[str, Schema]:
        """The alternatives of a schema, by type or by name."""
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[-1]
            found = document["components"]["schemas"][name]
            return self.variants(found, document)
        for key in ("anyOf", "oneOf"):
            if key in schema:
                merged: dict[str, Schema] = {}
                for part in schema[key]:
                    merged |= self.variants(part, document)
                return merged
        kind = str(schema.get("type", "anything"))
        if kind == "object" and "title" in schema:
            kind = "object " + "+".join(sorted(_tags(schema)))
        return {kind.strip(): schema}


def _tags(schema: Schema) -> list[str]:
    """The constants by which the alternatives of a union are told apart."""
    fields = schema.get("properties", {}).values()
    return [str(field["const"]) for field in fields if "const" in field]


def _json(holder: Schema) -> Schema:
    schema: Schema = holder["content"]["application/json"]["schema"]
    return schema


def main(kept: Path) -> int:
    """Print what breaks; 1 if anything does."""
    faults = breaking(json.loads(kept.read_text()), document())
    for fault in sorted(faults):
        print(fault)
    print(f"{len(faults)} breaking changes")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
