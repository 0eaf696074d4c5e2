/** The one place that knows which logging library it is. */
@NullMarked
package dev.pynmon.bootstrap.log;

import org.jspecify.annotations.NullMarked;
