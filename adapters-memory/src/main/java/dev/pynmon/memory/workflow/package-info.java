/** Workflow runs, their values and members in memory (wire format, section 8). */
@NullMarked
package dev.pynmon.memory.workflow;

import org.jspecify.annotations.NullMarked;
