"""What has to be typed to install more of this program: another of its extras."""

import json
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from trainer.disk.launcher import MARK, Here, quoted


def install(extra: str, here: Here, *, anew: bool = False) -> str:
    """Return the line that installs an extra; `anew`: also where it is installed, and damaged."""
    python = here.typed(Path(sys.executable))
    source = _source() or here.folder
    what = quoted(f"{'.' if source == here.folder else source}[{extra}]")
    return f"{python} -m pip install -q {'--force-reinstall ' * anew}{what}"


def _source() -> Path | None:
    """Return the folder that this program was installed from; None where nothing says it."""
    try:
        told = distribution(MARK).read_text("direct_url.json")
    except PackageNotFoundError:
        return None
    url = json.loads(told or "{}").get("url", "")
    return Path(url2pathname(urlsplit(url).path)) if url.startswith("file:") else None
