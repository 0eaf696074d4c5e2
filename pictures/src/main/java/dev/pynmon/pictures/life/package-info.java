/** The life of one invocation: what it was in and when, along one line. */
@NullMarked
package dev.pynmon.pictures.life;

import org.jspecify.annotations.NullMarked;
