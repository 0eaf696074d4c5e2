#!/usr/bin/env python3
"""Writes what only your code knows about its tasks, for `pynmon monitor --tasks FILE`.

    python pynmon_tasks.py shop.tasks.app > tasks.json
    python pynmon_tasks.py shop.tasks:app --output tasks.json

Run it where your workers run: it imports the module that you name, with the pynenc that is
installed there (0.2.3 to 0.4). It opens no store and starts nothing. It needs nothing but Python's
standard library and pynenc. Values of default arguments and of filters are not written. A task is
known when its module was imported: name those that the application's own does not import with
--import.

Exit codes: 0 written, 1 the application could not be read, 2 wrong usage.
"""

import argparse
import contextlib
import importlib
import inspect
import json
import os
import sys
import traceback

FORMAT = 1
MAX_TEXT = 1000

# Set by pynenc itself, not by whoever defines a task.
INTERNAL_OPTIONS = {"is_workflow_task"}


class Refusal(Exception):
    """Something that the caller can mend, said in a sentence."""

    def __init__(self, sentence, code=1):
        super().__init__(sentence)
        self.code = code


# -- finding the application ------------------------------------------------------------------


def find_app(spec):
    """The application that `module:attribute`, `module.attribute` or `module` names."""
    pynenc_class = import_pynenc()
    module_name, _, attribute = spec.partition(":")
    if not all(part.isidentifier() for part in module_name.split(".")) or (
        ":" in spec and not attribute.isidentifier()
    ):
        raise Refusal(
            f"'{spec}' names no application; accepted are module.attribute and"
            " module:attribute, such as shop.tasks.app.",
            code=2,
        )
    if attribute:
        return named_app(import_module(module_name), attribute, pynenc_class)
    module = import_module(module_name, may_be_missing=True)
    if module is not None:
        return only_app(module, pynenc_class)
    parent, _, attribute = module_name.rpartition(".")
    if not parent:
        raise missing_module(module_name)
    return named_app(import_module(parent), attribute, pynenc_class)


def import_pynenc():
    try:
        from pynenc import Pynenc
    except ImportError as error:
        raise Refusal(
            f"pynenc cannot be imported ({error}): run this with the Python of your workers,"
            f" this one is {sys.executable}."
        ) from error
    return Pynenc


def import_module(name, may_be_missing=False):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        is_itself = error.name is not None and (name + ".").startswith(error.name + ".")
        if not is_itself:
            raise Refusal(
                f"The module {name} needs {error.name}, which is not installed."
            ) from error
        if may_be_missing:
            return None
        raise missing_module(name) from error
    except Exception as error:
        traceback.print_exc()
        raise Refusal(f"The module {name} fails: {type(error).__name__}: {error}") from error


def missing_module(name):
    return Refusal(
        f"There is no module {name}: run this in the folder in which your workers start, or set"
        f" PYTHONPATH. This is {os.getcwd()}."
    )


def named_app(module, attribute, pynenc_class):
    if not hasattr(module, attribute):
        others = suggestion(module, pynenc_class)
        raise Refusal(f"The module {module.__name__} has no {attribute}{others}.")
    app = getattr(module, attribute)
    if not isinstance(app, pynenc_class):
        kind = f"no pynenc application but of class {type(app).__name__}"
        others = suggestion(module, pynenc_class)
        raise Refusal(f"{module.__name__}.{attribute} is {kind}{others}.")
    return app


def apps_of(module, pynenc_class):
    found = {}
    for name, value in vars(module).items():
        if isinstance(value, pynenc_class) and id(value) not in found:
            found[id(value)] = (name, value)
    return list(found.values())


def suggestion(module, pynenc_class):
    names = [name for name, _ in apps_of(module, pynenc_class)]
    return "; it has " + ", ".join(names) if names else ""


def only_app(module, pynenc_class):
    found = apps_of(module, pynenc_class)
    if len(found) == 1:
        return found[0][1]
    if not found:
        raise Refusal(f"The module {module.__name__} holds no pynenc application.")
    names = ", ".join(f"{module.__name__}.{name}" for name, _ in found)
    raise Refusal(f"The module {module.__name__} holds several applications; name one: {names}.")


# -- reading it -------------------------------------------------------------------------------


def catalogue(app):
    register_core_tasks(app)
    tasks = dict(app.tasks)
    triggers = getattr(app, "_deferred_trigger_tasks", None) or {}
    return {
        "format": FORMAT,
        "app_id": app.app_id,
        "pynenc": pynenc_version(),
        "tasks": sorted(
            (task_of(app, task, triggers.get(task_id, [])) for task_id, task in tasks.items()),
            key=lambda entry: entry["key"],
        ),
    }


def pynenc_version():
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("pynenc")
    except PackageNotFoundError:
        return None


def register_core_tasks(app):
    """Puts pynenc's own tasks among the others, as a runner does when it starts."""
    register = getattr(app, "register_core_tasks", None)
    if register is not None:
        register()


def task_of(app, task, triggers):
    return {
        "key": key_of(task.task_id),
        "workflow": is_workflow(task),
        "core": key_of(task.task_id).startswith("pynenc.core_tasks."),
        "doc": doc_line(task.func),
        "parameters": parameters(task.func),
        "options": options(app, task),
        "chosen": sorted(set(getattr(task, "options", None) or {}) - INTERNAL_OPTIONS),
        "triggers": [trigger_of(trigger) for trigger in triggers],
    }


def key_of(task_id):
    return getattr(task_id, "key", None) or f"{task_id.module}.{task_id.func_name}"


def is_workflow(task):
    """Since pynenc 0.3 a task says so; before, one could force each of its calls to be one."""
    conf = task.conf
    return bool(getattr(conf, "is_workflow_task", getattr(conf, "force_new_workflow", False)))


def doc_line(func):
    lines = (inspect.getdoc(func) or "").strip().splitlines()
    return cut(lines[0].strip()) if lines else ""


def parameters(func):
    try:
        signature = inspect.signature(func)
    except (TypeError, ValueError):
        return []
    stars = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
    return [stars.get(each.kind, "") + each.name for each in signature.parameters.values()]


def options(app, task):
    found = {name: plain(getattr(task.conf, name)) for name in option_names(task.conf)}
    priority = effective_priority(app, task)
    if priority is not None and priority != found.get("priority"):
        found["effective_priority"] = priority
    return found


def option_names(conf):
    """In the order in which pynenc defines them."""
    known = set(conf.config_fields())
    defined = [name for name in vars(type(conf)) if name in known]
    return [name for name in defined if name not in INTERNAL_OPTIONS]


def effective_priority(app, task):
    """What the broker's rules make of the priority, since pynenc 0.4; asks no broker."""
    try:
        from pynenc.conf.config_broker import ConfigBroker

        broker = ConfigBroker(app.config_values, app.config_filepath)
        return broker.get_priority_for_task(key_of(task.task_id), task.conf.priority)
    except Exception:
        return None


def plain(value):
    """An option as JSON."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, type):
        return f"{value.__module__}.{value.__qualname__}"
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    return cut(str(getattr(value, "value", value)))


def cut(text):
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"


# -- triggers ---------------------------------------------------------------------------------


def trigger_of(builder):
    return {
        "logic": str(getattr(builder.logic, "value", builder.logic)).lower(),
        "conditions": [condition_of(condition) for condition in builder.conditions],
        "arguments": [provider_of(provider) for provider in builder.argument_providers],
    }


def condition_of(condition):
    kind = type(condition).__name__
    read = CONDITIONS.get(kind)
    try:
        return read(condition) if read else {"type": "other", "class": kind}
    except AttributeError:
        return {"type": "other", "class": kind}


def cron(condition):
    return {"type": "cron", "cron": condition.cron_expression}


def event(condition):
    return {
        "type": "event",
        "event_code": condition.event_code,
        "filter": filter_of(condition.payload_filter),
    }


def status(condition):
    return {
        "type": "status",
        "task": key_of(condition.task_id),
        "statuses": [str(getattr(each, "value", each)).lower() for each in condition.statuses],
        "filter": filter_of(condition.arguments_filter),
    }


def result(condition):
    return {
        "type": "result",
        "task": key_of(condition.task_id),
        "filter": filter_of(condition.arguments_filter),
        "result": filter_of(condition.result_filter),
    }


def exception(condition):
    return {
        "type": "exception",
        "task": key_of(condition.task_id),
        "exceptions": [str(each) for each in condition.exception_types],
        "filter": filter_of(condition.arguments_filter),
    }


CONDITIONS = {
    "CronCondition": cron,
    "EventCondition": event,
    "StatusCondition": status,
    "ResultCondition": result,
    "ExceptionCondition": exception,
}


def filter_of(found):
    """Which values are let through, without the values; "" for all."""
    if type(found).__name__ == "NoResultFilter":
        return ""
    if hasattr(found, "callable_filter"):
        return f"those that {callable_name(found.callable_filter)} accepts"
    expected = getattr(found, "filter_args", None)
    if not expected:
        return ""
    if type(found).__name__ == "StaticResultFilter":
        return "one value"
    return "certain values of " + ", ".join(sorted(map(str, expected)))


def provider_of(provider):
    kind = type(provider).__name__
    if kind == "StaticArgumentProvider":
        return "always the same " + ", ".join(sorted(map(str, provider.arguments)))
    if hasattr(provider, "callback"):
        context = getattr(getattr(provider, "context_type", None), "__name__", "TriggerContext")
        return f"what {callable_name(provider.callback)} makes of the {context}"
    return kind


def callable_name(function):
    inner = getattr(function, "func", None) or getattr(function, "_func", function)
    module = getattr(inner, "__module__", None)
    name = getattr(inner, "__qualname__", type(inner).__name__)
    return cut(f"{module}.{name}" if module else name)


# -- command line -----------------------------------------------------------------------------


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="pynmon_tasks.py",
        description="Writes what only your code knows about its tasks, for pynmon monitor --tasks.",
    )
    parser.add_argument("app", help="module.attribute or module:attribute of the application")
    parser.add_argument(
        "--import",
        dest="more",
        action="append",
        default=[],
        metavar="MODULE",
        help="import this module, too, for it registers tasks; may be given several times",
    )
    parser.add_argument("--output", "-o", metavar="FILE", help="write there, not to standard output")
    options = parser.parse_args(arguments)
    # As with `python -m`: the modules of this folder come first.
    sys.path.insert(0, os.getcwd())
    try:
        # What the modules of others print must not get into the answer.
        with contextlib.redirect_stdout(sys.stderr):
            app = find_app(options.app)
            for module in options.more:
                import_module(module)
            found = catalogue(app)
        write(json.dumps(found, ensure_ascii=False, indent=1) + "\n", options.output)
    except Refusal as refusal:
        print(f"pynmon_tasks.py: {refusal}", file=sys.stderr)
        return refusal.code
    except OSError as error:
        target = options.output or "the answer"
        print(f"pynmon_tasks.py: {target} cannot be written: {error}", file=sys.stderr)
        return 1
    return 0


def write(text, file):
    """A file is replaced as a whole: a monitor that looks meanwhile reads the old or the new one."""
    if file is None:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
        return
    beside = f"{file}.{os.getpid()}.tmp"
    with open(beside, "w", encoding="utf-8") as out:
        out.write(text)
    os.replace(beside, file)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
