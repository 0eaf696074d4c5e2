/** Finding what is stranded, and putting it back. */
@NullMarked
package dev.pynmon.application.port.in.recovery;

import org.jspecify.annotations.NullMarked;
