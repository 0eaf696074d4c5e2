"""A runner that works until it is told to stop, or its standard input ends with whoever started it.

A line there tells it to "rest", after which it does nothing, not even in the background, until it is told to "work".
With a name of DEATHS it kills itself at that point, as somebody who pulls the plug, and did so long ago.
"""

import os
import signal
import sys
import threading
import time

if sys.argv[1:]:
    import past  # noqa: F401

import shop
from shop import app


working = threading.Event()


def listen():
    for line in sys.stdin:
        working.set() if line.strip() == "work" else working.clear()
    os._exit(1)


def resting_between(iterate):
    def rest_or_iterate():
        if not working.is_set():
            for each in app.runner.threads.values():
                each.thread.join()
            print("resting", flush=True)
            working.wait()
        iterate()

    return rest_or_iterate


def patient(wait):
    """A task that waits for others asks again at once in pynenc's threads, as often as a processor can."""

    def wait_longer(*given, **named):
        wait(*given, **named)
        time.sleep(app.runner.conf.invocation_wait_results_sleep_time_sec)

    return wait_longer


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def after_message():
    """A message of an invocation that it registers was taken off its queue, and nothing was done yet."""
    shop.add(x=1)
    if hasattr(app.state_backend, "wait_for_all_async_operations"):
        app.state_backend.wait_for_all_async_operations()
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
    working.set()
    threading.Thread(target=listen, daemon=True).start()
    app.runner.runner_loop_iteration = resting_between(app.runner.runner_loop_iteration)
    app.runner.waiting_for_results = patient(app.runner.waiting_for_results)
    for name in sys.argv[1:]:
        DEATHS[name]()
    app.runner.run()
