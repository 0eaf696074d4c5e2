/** Calls and the arguments they were made with. */
@NullMarked
package dev.pynmon.domain.call;

import org.jspecify.annotations.NullMarked;
