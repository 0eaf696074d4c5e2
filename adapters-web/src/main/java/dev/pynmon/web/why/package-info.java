/** The answer to why an invocation stands where it stands, on pages and for programs. */
@NullMarked
package dev.pynmon.web.why;

import org.jspecify.annotations.NullMarked;
