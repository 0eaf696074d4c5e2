/**
 * How fast queues grow and drain, and what comes of that: the one rule for every number of a time
 * to come.
 *
 * <p>All that is foretold goes on as it went, and has a range: that of twice the usual error of a
 * count, {@code 2·√n} of {@code n}.
 */
@NullMarked
package dev.pynmon.domain.forecast;

import org.jspecify.annotations.NullMarked;
