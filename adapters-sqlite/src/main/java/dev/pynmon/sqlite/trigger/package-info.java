/** Runs of triggers. */
@NullMarked
package dev.pynmon.sqlite.trigger;

import org.jspecify.annotations.NullMarked;
