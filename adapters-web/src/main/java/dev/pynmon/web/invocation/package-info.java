/** The page of an invocation, and its JSON. */
@NullMarked
package dev.pynmon.web.invocation;

import org.jspecify.annotations.NullMarked;
