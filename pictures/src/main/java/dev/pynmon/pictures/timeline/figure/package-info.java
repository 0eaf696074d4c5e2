/** The figures of a timeline: what invocations did, over the lanes. */
@NullMarked
package dev.pynmon.pictures.timeline.figure;

import org.jspecify.annotations.NullMarked;
