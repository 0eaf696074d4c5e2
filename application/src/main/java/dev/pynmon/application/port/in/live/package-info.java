/** Following an application while somebody looks. */
@NullMarked
package dev.pynmon.application.port.in.live;

import org.jspecify.annotations.NullMarked;
