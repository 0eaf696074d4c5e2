/** Workflows: their types, their runs, and one run with all that belongs to it. */
@NullMarked
package dev.pynmon.application.service.workflow;

import org.jspecify.annotations.NullMarked;
