/** Workflow runs and what they keep. */
@NullMarked
package dev.pynmon.sqlite.workflow;

import org.jspecify.annotations.NullMarked;
