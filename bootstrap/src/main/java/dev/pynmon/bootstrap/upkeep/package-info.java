/**
 * What a program that runs for weeks does for itself: memory that it gives back, and its end when
 * it has gone deaf.
 */
@NullMarked
package dev.pynmon.bootstrap.upkeep;

import org.jspecify.annotations.NullMarked;
