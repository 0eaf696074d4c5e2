/** What is stranded, and putting it back. */
@NullMarked
package dev.pynmon.web.recovery;

import org.jspecify.annotations.NullMarked;
