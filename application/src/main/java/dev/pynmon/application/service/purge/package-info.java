/** Purges: what would go, batch after batch of it, and how far they are. */
@NullMarked
package dev.pynmon.application.service.purge;

import org.jspecify.annotations.NullMarked;
