/** Finds out why an invocation stands where it stands: what is asked for which rule. */
@NullMarked
package dev.pynmon.application.service.why;

import org.jspecify.annotations.NullMarked;
