"""Loads pynenc once, and for each line of standard input becomes a process that runs a script with it.

A line is a JSON array: a number, a folder to run in, its environment's additions, the files for standard input and
output (named pipes, made here) and for errors, the script and its arguments. It is answered with two lines, each with
the number before it: the process, and, when that has ended, how.
"""

import json
import os
import signal
import sys
import types

import pynenc.builder  # noqa: F401

try:
    import pynenc_redis.builder  # noqa: F401
except ImportError:
    pass


def tell(number, what):
    os.write(1, f"{number} {what}\n".encode())


def watched(number, pipes):
    """Goes on as a process that another one waits for."""
    for pipe in pipes:
        os.mkfifo(pipe)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    process = os.fork()
    if process != 0:
        tell(number, process)
        tell(number, os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))
        os._exit(0)


def wanted():
    """What to run, in a process of its own; nothing once nothing more is asked for."""
    for line in sys.stdin:
        if os.fork() == 0:
            number, *asked = json.loads(line)
            watched(number, asked[2])
            return asked
    return []


def become(folder, environment, pipes, errors, script, *arguments):
    os.chdir(folder)
    os.environ.update(environment)
    os.dup2(os.open(pipes[0], os.O_RDONLY), 0)
    os.dup2(os.open(pipes[1], os.O_WRONLY), 1)
    os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT), 2)
    sys.stdin = open(0, closefd=False)
    sys.argv = [script, *arguments]
    sys.path[0] = os.path.dirname(os.path.abspath(script))
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    main.__file__ = script
    with open(script) as text:
        code = compile(text.read(), script, "exec")
    exec(code, main.__dict__)


signal.signal(signal.SIGCHLD, signal.SIG_IGN)
asked = wanted()
if asked:
    become(*asked)
