package dev.pynmon.sqlite.db;

import java.util.List;

/** An item and its place in the list. */
record Found<T>(T item, List<KeyValue> place) {}
