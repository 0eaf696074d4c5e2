/** Use cases about calls. */
@NullMarked
package dev.pynmon.application.port.in.call;

import org.jspecify.annotations.NullMarked;
