/** Finds what is stranded and puts it back. */
@NullMarked
package dev.pynmon.application.service.recovery;

import org.jspecify.annotations.NullMarked;
