"""An application with a task of every kind that is run again. REAL_STORE is a file, or the address of a Redis server."""

import os
import time

from pynenc.builder import PynencBuilder
from pynenc.conf.config_task import ConcurrencyControlType, ConfigTask
from pynenc.exceptions import RetryError
from pynenc.trigger.trigger_builder import TriggerBuilder

HARDLY_EVER = "0 0 29 2 *"
STORE = os.environ["REAL_STORE"]


def built():
    builder = PynencBuilder().app_id("real shop")
    builder = builder.redis(url=STORE) if "://" in STORE else builder.sqlite(STORE)
    return (
        builder.thread_runner(min_threads=2, max_threads=4)
        .logging_level("error")
        .custom_config(
            runner_loop_sleep_time_sec=0.05,
            invocation_wait_results_sleep_time_sec=0.01,
            cached_status_time=0.0,
            recover_pending_invocations_cron=HARDLY_EVER,
            recover_running_invocations_cron=HARDLY_EVER,
            atomic_service_interval_minutes=0.02,
            atomic_service_spread_margin_minutes=0.0001,
            atomic_service_check_interval_minutes=0.001,
            atomic_service_max_start_slot_fraction=1.0,
            broker={"queues": ["default", "mail", "bulk"]},
        )
        .build()
    )


app = built()
workflow = app.workflow if hasattr(app, "workflow") else app.task


def named_queue(queue, priority):
    """Options that pynenc has from 0.4 on."""
    return {"queue": queue, "priority": priority} if "queue" in ConfigTask.config_fields() else {}


@app.task
def add(x: int, y: int = 1) -> int:
    return x + y


@app.task
def echo(text: str) -> str:
    """An argument and a result of 1,024 letters or more are held by reference."""
    return text


@app.task
def describe(value: object) -> str:
    return repr(value)


@app.task
def pack(order: int) -> str:
    return f"packed {order}"


@workflow
def fulfil(order: int) -> str:
    return f"{pack(order).result}, fulfilled"


@app.task(running_concurrency=ConcurrencyControlType.KEYS, key_arguments=("account",), reroute_on_concurrency_control=True)
def settle(account: str, amount: int) -> str:
    return f"{account}: {amount}"


@app.task(registration_concurrency=ConcurrencyControlType.ARGUMENTS)
def refresh(catalogue: str) -> str:
    return f"{catalogue} refreshed"


@app.task(registration_concurrency=ConcurrencyControlType.TASK)
def sweep() -> str:
    return "swept"


@app.task(**named_queue("mail", 5.0))
def mail(to: str) -> str:
    return f"sent to {to}"


@app.task
def refuse(number: int) -> None:
    raise ValueError(f"{number} is refused")


@app.task(max_retries=2)
def flaky(number: int) -> int:
    """Succeeds when tried again."""
    if flaky.invocation.num_retries == 0:
        raise RetryError("not yet")
    return number


@app.task
def tally(file: str, number: int) -> int:
    """Leaves a line, so that each run can be counted."""
    with open(file, "a") as lines:
        lines.write(f"{number}\n")
    return number


@workflow
def tally_two(file: str, number: int) -> int:
    """Waits for others that leave a line."""
    return tally(file, number).result + tally(file, number + 1).result


@app.task
def linger(seconds: float) -> str:
    time.sleep(seconds)
    return "slept"


@app.task
def note(order: int) -> int:
    return order


@app.task(triggers=TriggerBuilder().on_status(note, ["registered"]).with_args_static({"word": "noted"}))
def noted(word: str) -> str:
    """Runs as soon as a note is registered."""
    return word


@app.task(
    triggers=TriggerBuilder()
    .on_event("stock.low")
    .on_status(note, ["registered"])
    .with_logic("and")
    .with_args_static({"word": "both"})
)
def both(word: str) -> str:
    """Runs once the event came and a note was registered."""
    return word
