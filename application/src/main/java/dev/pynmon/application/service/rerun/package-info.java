/** Runs invocations again. */
@NullMarked
package dev.pynmon.application.service.rerun;

import org.jspecify.annotations.NullMarked;
