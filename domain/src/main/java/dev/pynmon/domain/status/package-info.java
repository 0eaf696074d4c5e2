/** Invocation statuses and the rules by which pynenc changes them (wire format, section 3). */
@NullMarked
package dev.pynmon.domain.status;

import org.jspecify.annotations.NullMarked;
