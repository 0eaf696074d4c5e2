/**
 * What the user's code says of its tasks, in the files that {@code tools/pynmon_tasks.py} writes.
 */
@NullMarked
package dev.pynmon.format.task;

import org.jspecify.annotations.NullMarked;
