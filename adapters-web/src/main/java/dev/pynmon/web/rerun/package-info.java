/** Running an invocation again. */
@NullMarked
package dev.pynmon.web.rerun;

import org.jspecify.annotations.NullMarked;
