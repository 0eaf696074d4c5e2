/** How values read on every page: times, durations, sizes, counts, ids, statuses, stored values. */
@NullMarked
package dev.pynmon.web.text;

import org.jspecify.annotations.NullMarked;
