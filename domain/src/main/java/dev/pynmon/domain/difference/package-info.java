/** What sets some invocations apart from others. */
@NullMarked
package dev.pynmon.domain.difference;

import org.jspecify.annotations.NullMarked;
