/** What sets some invocations apart from others. */
@NullMarked
package dev.pynmon.application.port.in.difference;

import org.jspecify.annotations.NullMarked;
