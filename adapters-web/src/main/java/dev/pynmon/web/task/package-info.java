/** The pages of tasks, and what other pages show of how tasks do. */
@NullMarked
package dev.pynmon.web.task;

import org.jspecify.annotations.NullMarked;
