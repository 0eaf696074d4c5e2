/**
 * The timeline as a pure model: who did what when, and why. In times alone: places and lengths are
 * given to it where it is drawn.
 */
@NullMarked
package dev.pynmon.domain.timeline;

import org.jspecify.annotations.NullMarked;
