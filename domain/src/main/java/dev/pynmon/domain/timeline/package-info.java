/**
 * The timeline as a pure model: who did what when, laid out in lanes and rows. Lengths are units of
 * a picture that is drawn 1:1, one unit a pixel; y grows downwards.
 */
@NullMarked
package dev.pynmon.domain.timeline;

import org.jspecify.annotations.NullMarked;
