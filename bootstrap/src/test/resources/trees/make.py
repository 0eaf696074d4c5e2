"""Writes the family trees of a store as the original Pynmon builds them: its own code, without its pages.

    make.py STORE APP_ID GOLDEN > NAME.txt

With the Python of the environment that has the pynenc of the store (dev/real-pynenc). STORE is a copy of a SQLite
file (of a store of several files one that has the tables of all), or a redis:// address that holds the fixture. A
tree is its root in a line, then "parent relation child" for each line of it; trees of one invocation are left out.
"""

import importlib.util
import inspect
import json
import pathlib
import sys

import pynenc
from pynenc import PynencBuilder
from pynenc.state_backend.base_state_backend import BaseStateBackend

source = pathlib.Path(pynenc.__file__).parent.parent / "pynmon/util/family_tree.py"
spec = importlib.util.spec_from_file_location("family_tree", source)
trees = sys.modules["family_tree"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(trees)


def stored(backend, key):
    """The record alone: the tasks' own code is not here."""
    found = backend._get_invocation(key)
    if found is None:
        raise KeyError(key)
    return found[0]


BaseStateBackend.get_invocation = stored
trees._make_node = lambda record: trees.FamilyTreeNode(str(record.invocation_id), "", "", "")
trees._populate_timestamps = lambda *ignored: None


def tree(app, key):
    knows_triggers = "trigger" in inspect.signature(trees.build_family_tree).parameters
    more = {"trigger": app.trigger} if knows_triggers else {}
    return trees.build_family_tree(app.state_backend, key, **more)


def lines(node):
    for child in node.children:
        relation = getattr(child, "relation_kind", "direct")
        yield f"  {node.invocation_id} {relation} {child.invocation_id}"
        yield from lines(child)


def main(store, app_id, golden):
    builder = PynencBuilder().app_id(app_id)
    app = (builder.redis(url=store) if store.startswith("redis:") else builder.sqlite(store)).build()
    seen = {}
    for key in json.loads(pathlib.Path(golden).read_text())["invocations"]:
        root = tree(app, key)
        drawn = list(lines(root))
        if seen.setdefault(root.invocation_id, drawn) != drawn:
            raise SystemExit(f"{root.invocation_id} has several trees")
    for root, drawn in seen.items():
        if drawn:
            print("\n".join([root, *drawn]))


main(*sys.argv[1:])
