/** The one place that knows which logging library it is. */
@NullMarked
package dev.pynmon.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
