/** The family tree of an invocation: who called or started whom, and how much of it is shown. */
@NullMarked
package dev.pynmon.domain.familytree;

import org.jspecify.annotations.NullMarked;
