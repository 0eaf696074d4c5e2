/** What sets some invocations apart from others. */
@NullMarked
package dev.pynmon.web.difference;

import org.jspecify.annotations.NullMarked;
