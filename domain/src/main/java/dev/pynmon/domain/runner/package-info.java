/** Runner contexts and heartbeats (wire format, section 5). */
@NullMarked
package dev.pynmon.domain.runner;

import org.jspecify.annotations.NullMarked;
