/** The lanes of a timeline: one for each runner, with what it served. */
@NullMarked
package dev.pynmon.pictures.timeline.lane;

import org.jspecify.annotations.NullMarked;
