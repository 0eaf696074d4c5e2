/** Purges: what one would do, ordering it, and how far it is. */
@NullMarked
package dev.pynmon.web.purge;

import org.jspecify.annotations.NullMarked;
