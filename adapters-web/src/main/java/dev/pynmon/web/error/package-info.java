/** The one place that turns faults into pages, fragments and problem documents. */
@NullMarked
package dev.pynmon.web.error;

import org.jspecify.annotations.NullMarked;
