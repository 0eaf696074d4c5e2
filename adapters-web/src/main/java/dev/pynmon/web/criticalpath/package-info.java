/** The path that led to the end of an invocation: on its page, that of a run, and as JSON. */
@NullMarked
package dev.pynmon.web.criticalpath;

import org.jspecify.annotations.NullMarked;
