/** Why an invocation stands where it stands, by small rules over what the components know. */
@NullMarked
package dev.pynmon.domain.why;

import org.jspecify.annotations.NullMarked;
