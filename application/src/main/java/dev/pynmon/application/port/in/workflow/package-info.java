/** Use cases about workflows. */
@NullMarked
package dev.pynmon.application.port.in.workflow;

import org.jspecify.annotations.NullMarked;
