"""A runner that works until it is told to stop, or its standard input ends with whoever started it.

With a name of DEATHS it kills itself at that point, as somebody who pulls the plug.
"""

import os
import signal
import sys
import threading

from shop import app


def end_with_parent():
    sys.stdin.read()
    os._exit(1)


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def after_message():
    """A message was taken off its queue, and nothing was done yet."""
    retrieve = app.broker.retrieve_invocation

    def retrieve_and_die(*given, **named):
        taken = retrieve(*given, **named)
        return die() if taken else taken

    app.broker.retrieve_invocation = retrieve_and_die
    app.trigger.trigger_loop_iteration = lambda *given: None


def in_service():
    """The run of the atomic service is claimed, and its work not done."""
    app.trigger.trigger_loop_iteration = lambda *given: die()


DEATHS = {each.__name__: each for each in [after_message, in_service]}


if __name__ == "__main__":
    threading.Thread(target=end_with_parent, daemon=True).start()
    for name in sys.argv[1:]:
        DEATHS[name]()
    app.runner.run()
