"""A copy of the log that a cloud made beside it: noticed, and offered to be joined."""

from trainer.acts.context import Context, agreed, echo, say
from trainer.rows.exchange import joined as words
from trainer.store.conflicts import conflicts, put_away


def noticed(context: Context) -> None:
    """Notice what lies beside the log; where nobody can be asked, say how to join it."""
    log = context.store_path
    for copy in conflicts(log):
        if not context.at_terminal:
            say(words.offered(copy))
            say(words.hint(copy))
            continue
        echo(words.offered(copy))
        if agreed(words.question(), enter=False):
            from trainer.acts.exchange.joined import join, of_store

            if join(context, of_store(copy), copy.name) is None:
                echo(words.not_joined(copy))
            else:
                echo(words.put_away(put_away(log, copy)))
