/** What of an application needs attention. */
@NullMarked
package dev.pynmon.application.port.in.attention;

import org.jspecify.annotations.NullMarked;
