"""Does with pynenc what a line of standard input asks for, and writes a line that tells the outcome.

A question is a JSON array: a name of QUESTIONS and its arguments. An answer is a JSON object: either "is", what
came of it, or "error".
"""

import json
import sqlite3
import sys
import time
from collections import Counter

import shop
from shop import STORE, app


def recorded(invocation):
    """pynenc 0.2.3 writes histories in threads of their own."""
    if hasattr(app.state_backend, "wait_for_all_async_operations"):
        app.state_backend.wait_for_all_async_operations()
    return invocation.invocation_id


def call(task, arguments):
    return recorded(getattr(shop, task)(**arguments))


def call_odd(task, expression):
    """With arguments that no JSON can tell, in Python's own words."""
    return call(task, eval(expression))


def emit(event, payload):
    return app.trigger.emit_event(event, payload)


def rerun(key):
    """What the original Pynmon does."""
    invocation = app.state_backend.get_invocation(key)
    return recorded(invocation.task._call(invocation.call.arguments))


def status(key):
    return app.orchestrator.get_invocation_status(key).value


ended = set()


def is_over(key):
    """Whether it ended, or is not known any more."""
    try:
        return app.orchestrator.get_invocation_status(key).is_final()
    except KeyError:
        return True


def has_ended(key):
    """What was over once is so for ever."""
    if key not in ended and is_over(key):
        ended.add(key)
    return key in ended


def wait(seconds, keys):
    """Those that had not ended by then, and what they are. One is asked for at a time: all have to end."""
    until = time.monotonic() + seconds
    for key in keys:
        while not has_ended(key) and time.monotonic() < until:
            time.sleep(0.05)
    left = [key for key in keys if not has_ended(key)]
    return [f"{key} {app.state_backend.get_invocation(key).task.task_id}: {statuses(key)}" for key in left]


def reached(seconds, key, wanted):
    """What it is once it is that, or when time is up."""
    until = time.monotonic() + seconds
    while status(key) != wanted and time.monotonic() < until:
        time.sleep(0.01)
    return status(key)


def outcome(key):
    try:
        return repr(app.state_backend.get_invocation(key).get_final_result())
    except Exception as raised:
        return f"raised {raised!r}"


def statuses(key):
    """The statuses that it had, in order. The last is seen before it is in the history."""
    ended = app.orchestrator.get_invocation_status(key)
    while ended.is_final() and ended not in [entry.status_record.status for entry in app.state_backend.get_history(key)]:
        time.sleep(0.002)
    entries = sorted(app.state_backend.get_history(key), key=lambda entry: entry.status_record.timestamp)
    return [entry.status_record.status.value for entry in entries]


def arguments(key):
    return {name: repr(value) for name, value in app.state_backend.get_invocation(key).arguments.kwargs.items()}


def of_task(task):
    """The invocations of a task."""
    return list(app.orchestrator.get_task_invocation_ids(getattr(shop, task).task_id))


def grown(seconds, task, number):
    """How many invocations a task has, once there are so many, or when time is up."""
    until = time.monotonic() + seconds
    while len(of_task(task)) < number and time.monotonic() < until:
        time.sleep(0.01)
    return len(of_task(task))


def waiting():
    return app.broker.count_invocations()


def marked():
    """The runs of the atomic service that are marked as going on."""
    runs = app.orchestrator.get_active_atomic_service_executions()
    return [run.atomic_service_id.atomic_service_run_id for run in runs]


def rows(file, table):
    cursor = file.execute(f'SELECT * FROM "{table}"')
    names = [column[0] for column in cursor.description]
    return [json.dumps(dict(zip(names, map(plain, row))), sort_keys=True) for row in cursor]


def plain(value):
    return value.decode(errors="replace") if isinstance(value, bytes) else value


def tables():
    with sqlite3.connect(STORE) as file:
        names = [row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        held = {name: rows(file, name) for name in names}
    file.close()
    return held


def ask_for(asked, key, kind):
    if kind == "string":
        asked.get(key)
    elif kind == "set":
        asked.smembers(key)
    elif kind == "list":
        asked.lrange(key, 0, -1)
    elif kind == "zset":
        asked.zrange(key, 0, -1, withscores=True)
    else:
        asked.hgetall(key)


def members(kind, held):
    if kind == "string":
        return [held]
    if kind in ("set", "list"):
        return list(held)
    return [json.dumps(each) for each in (held if kind == "zset" else sorted(held.items()))]


def keys():
    """Asked for twice, not key by key: which kind each is of, and what it holds."""
    from redis import Redis

    with Redis.from_url(STORE, decode_responses=True) as redis, redis.pipeline(transaction=False) as asked:
        found = sorted(set(redis.scan_iter(count=1_000)))
        for key in found:
            asked.type(key)
        kinds = asked.execute()
        for key, kind in zip(found, kinds):
            ask_for(asked, key, kind)
        held = asked.execute()
    return {f"{key} ({kind})": members(kind, each) for key, kind, each in zip(found, kinds, held)}


def contents():
    held = keys() if "://" in STORE else tables()
    return {place: Counter(entries) for place, entries in held.items()}


seen = {}


def changes():
    """What appeared in each table or key, and what went, since this was asked last."""
    global seen
    before, seen = seen, contents()
    apart = {}
    for place in sorted(before.keys() | seen.keys()):
        old, new = before.get(place, Counter()), seen.get(place, Counter())
        if old != new:
            apart[place] = {"added": sorted((new - old).elements()), "removed": sorted((old - new).elements())}
    return apart


QUESTIONS = [
    call, call_odd, emit, rerun, status, wait, reached, outcome, statuses, arguments, of_task, grown, waiting, marked, changes,
]  # fmt: skip


def answer(line):
    name, *given = json.loads(line)
    try:
        return {"is": {each.__name__: each for each in QUESTIONS}[name](*given)}
    except Exception as raised:
        return {"error": f"{name}: {raised!r}"}


if __name__ == "__main__":
    said, sys.stdout = sys.stdout, sys.stderr
    for asked in sys.stdin:
        print(json.dumps(answer(asked)), file=said, flush=True)
