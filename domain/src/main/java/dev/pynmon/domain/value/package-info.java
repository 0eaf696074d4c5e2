/** Serialized values as stored, and as decoded for a reader. */
@NullMarked
package dev.pynmon.domain.value;

import org.jspecify.annotations.NullMarked;
