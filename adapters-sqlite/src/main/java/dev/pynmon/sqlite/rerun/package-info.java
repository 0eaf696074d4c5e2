/** What registers invocations anew, puts stranded ones back and frees the scheduler. */
@NullMarked
package dev.pynmon.sqlite.rerun;

import org.jspecify.annotations.NullMarked;
