"""A real browser, where one is there: what it prints, what it shows."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FOUND = next(filter(None, map(shutil.which, NAMES)), None)
needs_browser = pytest.mark.skipif(FOUND is None, reason="no Chromium here: nothing is printed")
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def _run(*args: str, page: str, folder: Path) -> None:
    assert FOUND is not None
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    here = (f"--user-data-dir={folder / 'profile'}", "--no-sandbox", "--disable-gpu")
    command = (FOUND, "--headless", *here, *args, path.as_uri())
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr


def sides(page: str, folder: Path, *, size: str) -> int:
    """Return how many sides of paper of a size (`A4`, `letter`) a page takes."""
    printed = folder / "page.pdf"
    page = page.replace("@page {", f"@page {{ size: {size};")
    assert f"size: {size}" in page
    _run(f"--print-to-pdf={printed}", "--no-pdf-header-footer", page=page, folder=folder)
    return len(_PAGE.findall(printed.read_bytes()))


_MEASURE = """<script>addEventListener("load", () => {
  const wide = [...document.querySelectorAll("body *")].filter((each) =>
    !each.closest(".wide, svg") && each.getBoundingClientRect().right > innerWidth + 1);
  document.title = "seen " + JSON.stringify({
    width: innerWidth, scroll: document.documentElement.scrollWidth,
    wide: wide.map((each) => each.tagName),
    texts: [...document.querySelectorAll("svg text")].filter((each) => {
      const box = each.getBoundingClientRect(), svg = each.closest("svg").getBoundingClientRect();
      return box.left < svg.left - 1 || box.right > svg.right + 1;
    }).map((each) => each.textContent),
    over: [...document.querySelectorAll("svg")].flatMap((svg) => {
      const boxes = [...svg.querySelectorAll("text")].map((each) => [
        each.textContent, each.getBoundingClientRect()]);
      return boxes.filter(([, a], n) => boxes.slice(n + 1).some(([, b]) => a.left < b.right &&
        b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom)).map(([text]) => text);
    }),
  });
});</script>"""


def seen(page: str, folder: Path, *, width: int) -> str:
    """Return, as JSON, what does not fit into a window so wide: elements, and texts of pictures."""
    assert FOUND is not None
    path = folder / "page.html"
    frame = folder / "frame.html"
    page = re.sub(r"<meta http-equiv=[^>]*>", "", page).replace("</body>", f"{_MEASURE}</body>")
    path.write_text(page, encoding="utf-8")
    # A window has a least width; a frame has not.
    frame.write_text(
        f'<iframe src="page.html" style="width:{width}px;height:900px;border:0"></iframe>'
        "<script>addEventListener('load', () => { document.body.append("
        "frames[0].document.title); });</script>",
        encoding="utf-8",
    )
    command = (
        FOUND,
        "--headless",
        f"--user-data-dir={folder / 'profile'}",
        "--no-sandbox",
        "--disable-gpu",
        "--allow-file-access-from-files",
        "--dump-dom",
        frame.as_uri(),
    )
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    found = re.search(r"seen (\{.*\})", done.stdout.decode())
    assert found is not None, done.stdout
    return found[1]
