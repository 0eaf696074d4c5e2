/** What removes entries from a store: the only ports that change one. */
@NullMarked
package dev.pynmon.application.port.out.purge;

import org.jspecify.annotations.NullMarked;
