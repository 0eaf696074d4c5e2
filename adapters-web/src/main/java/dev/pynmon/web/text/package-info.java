/**
 * How things read on every page: times, sizes, counts, ids, statuses, values, absences,
 * applications.
 */
@NullMarked
package dev.pynmon.web.text;

import org.jspecify.annotations.NullMarked;
