"""The least that a full-screen program of prompt_toolkit can be: what the drill is held against."""

from prompt_toolkit.application import Application
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import Layout
from prompt_toolkit.widgets import TextArea

keys = KeyBindings()
keys.add("c-c")(lambda event: event.app.exit())
Application[None](
    layout=Layout(TextArea(prompt="READY ")), key_bindings=keys, full_screen=True
).run()
