/** A call: its arguments and its invocations. */
@NullMarked
package dev.pynmon.web.call;

import org.jspecify.annotations.NullMarked;
