/** One call with its arguments and its invocations. */
@NullMarked
package dev.pynmon.application.service.call;

import org.jspecify.annotations.NullMarked;
