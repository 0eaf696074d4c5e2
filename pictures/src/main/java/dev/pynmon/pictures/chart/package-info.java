/** Runners over a span of time, a lane for each. */
@NullMarked
package dev.pynmon.pictures.chart;

import org.jspecify.annotations.NullMarked;
