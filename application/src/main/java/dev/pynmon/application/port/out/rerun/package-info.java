/**
 * What registers invocations anew, puts stranded ones back into their queue and frees schedulers.
 */
@NullMarked
package dev.pynmon.application.port.out.rerun;

import org.jspecify.annotations.NullMarked;
