"""How a value is changed: a copy that differs in what is named."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The same meaning, and what is named is checked against the class: msgspec's takes anything.
    from dataclasses import replace
else:
    from msgspec.structs import replace

__all__ = ["replace"]
