/** The list of invocations, the page of one, and its JSON. */
@NullMarked
package dev.pynmon.web.invocation;

import org.jspecify.annotations.NullMarked;
