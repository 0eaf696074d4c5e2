/** Why an invocation stands where it stands, in words. */
@NullMarked
package dev.pynmon.pictures.why;

import org.jspecify.annotations.NullMarked;
