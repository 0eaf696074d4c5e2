/** Invocations, their history and their outcome. */
@NullMarked
package dev.pynmon.domain.invocation;

import org.jspecify.annotations.NullMarked;
