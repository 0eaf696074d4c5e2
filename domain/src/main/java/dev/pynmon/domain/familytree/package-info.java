/**
 * The family tree of an invocation as a pure model: who called or started whom. Lengths are units
 * of a picture that is drawn 1:1, one unit a pixel; y grows downwards.
 */
@NullMarked
package dev.pynmon.domain.familytree;

import org.jspecify.annotations.NullMarked;
