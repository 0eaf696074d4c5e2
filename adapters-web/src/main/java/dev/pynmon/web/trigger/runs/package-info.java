/** The list of runs of triggers: what they started, how that ended, and each of them. */
@NullMarked
package dev.pynmon.web.trigger.runs;

import org.jspecify.annotations.NullMarked;
