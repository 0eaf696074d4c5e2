/** Workflow identity, runs and data (wire format, section 8). */
@NullMarked
package dev.pynmon.domain.workflow;

import org.jspecify.annotations.NullMarked;
