/** The picture of a window of time: lanes of runners, figures of invocations, marks of causes. */
@NullMarked
package dev.pynmon.pictures.timeline;

import org.jspecify.annotations.NullMarked;
