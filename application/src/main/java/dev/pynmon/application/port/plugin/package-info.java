/** What a backend plugin offers: stores, the applications in them, their components. */
@NullMarked
package dev.pynmon.application.port.plugin;

import org.jspecify.annotations.NullMarked;
