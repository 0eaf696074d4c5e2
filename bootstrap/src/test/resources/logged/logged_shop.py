"""Writes what pynenc logs in one logging set-up: TEXT or JSON, colours or none, stdout or stderr. See README.md beside it."""

import os
import sys
import threading
import time

from pynenc.builder import PynencBuilder

app = (
    PynencBuilder()
    .app_id("logged")
    .sqlite(os.environ["LOGGED_STORE"])
    .thread_runner(min_threads=1, max_threads=1)
    .logging_level("info")
    .custom_config(
        log_format=os.environ["LOGGED_FORMAT"],
        log_use_colors=os.environ["LOGGED_COLOURS"] == "yes",
        log_stream=os.environ["LOGGED_STREAM"],
        runner_loop_sleep_time_sec=0.02,
        invocation_wait_results_sleep_time_sec=0.02,
    )
    .build()
)


@app.task
def greet(name: str) -> str:
    greet.logger.info(f"greeting {name}")
    return f"hello {name}"


def main() -> None:
    runner = threading.Thread(target=app.runner.run, daemon=True)
    runner.start()
    assert greet("you").result == "hello you"
    time.sleep(0.2)
    app.runner.stop_runner_loop()
    runner.join(5)


