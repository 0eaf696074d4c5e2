/** Tasks: what the newest history says of how they do, and why they fail. */
@NullMarked
package dev.pynmon.domain.task;

import org.jspecify.annotations.NullMarked;
