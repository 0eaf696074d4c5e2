/** The chain that determined when an invocation ended: on its page, that of a run, and as JSON. */
@NullMarked
package dev.pynmon.web.criticalpath;

import org.jspecify.annotations.NullMarked;
