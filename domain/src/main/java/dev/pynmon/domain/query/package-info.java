/** How lists are asked for and answered: pages, cursors, counts, snapshots, windows. */
@NullMarked
package dev.pynmon.domain.query;

import org.jspecify.annotations.NullMarked;
