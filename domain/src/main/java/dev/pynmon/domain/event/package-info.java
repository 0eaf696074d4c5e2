/** Events that were emitted through an application. */
@NullMarked
package dev.pynmon.domain.event;

import org.jspecify.annotations.NullMarked;
