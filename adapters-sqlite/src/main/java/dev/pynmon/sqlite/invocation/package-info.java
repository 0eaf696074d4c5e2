/** Records, histories and outcomes of invocations. */
@NullMarked
package dev.pynmon.sqlite.invocation;

import org.jspecify.annotations.NullMarked;
