"""How the full screen is divided: header, body, the line that is typed, footer."""

from collections.abc import Callable

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    Window,
)

from trainer.screens.page.view import View

MOST_ROWS = 8
"""Rows of an answer that is typed; a longer one scrolls."""


class Frame:
    """The windows of the full screen; what they show is asked anew at each drawing."""

    def __init__(
        self,
        buffer: Buffer,
        *,
        view: Callable[[], View],
        answering: Callable[[], bool],
    ) -> None:
        def prefix(line: int, wrap: int) -> StyleAndTextTuples:
            label = view().label()
            return [("class:label", " " * len(label) if line or wrap else label)]

        def footer() -> str:
            return "\n".join(view().footer())

        def header() -> StyleAndTextTuples:
            return view().header()

        self.answer = Window(
            BufferControl(buffer),
            wrap_lines=True,
            height=Dimension(min=1, max=MOST_ROWS),
            dont_extend_height=True,
            get_line_prefix=prefix,
        )
        self.text = FormattedTextControl(lambda: view().body(), focusable=True, show_cursor=False)
        self.body = Window(self.text, dont_extend_height=True)
        top = Window(FormattedTextControl(header), height=1, style="class:header")
        bottom = Window(FormattedTextControl(footer), dont_extend_height=True, style="class:footer")
        under = ConditionalContainer(self.answer, Condition(answering))
        self.layout = Layout(HSplit([top, self.body, under, Window(), bottom]), self.body)
