/** Which runners share a lane of a timeline, and why. */
@NullMarked
package dev.pynmon.domain.timeline.lane;

import org.jspecify.annotations.NullMarked;
