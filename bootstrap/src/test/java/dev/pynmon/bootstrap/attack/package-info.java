/**
 * What {@code dev/attack} does to the monitor: each class is one idea of how to break it, each
 * package one side from which.
 */
@NullMarked
package dev.pynmon.bootstrap.attack;

import org.jspecify.annotations.NullMarked;
