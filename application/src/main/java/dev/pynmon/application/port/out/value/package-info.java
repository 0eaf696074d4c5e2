/** How serialized values are read. */
@NullMarked
package dev.pynmon.application.port.out.value;

import org.jspecify.annotations.NullMarked;
