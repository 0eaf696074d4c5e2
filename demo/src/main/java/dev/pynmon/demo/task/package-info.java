/** What tasks do: a call, and the steps of one attempt at it. */
@NullMarked
package dev.pynmon.demo.task;

import org.jspecify.annotations.NullMarked;
