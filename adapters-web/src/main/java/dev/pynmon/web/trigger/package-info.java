/** Runs of triggers, wherever they are listed. */
@NullMarked
package dev.pynmon.web.trigger;

import org.jspecify.annotations.NullMarked;
