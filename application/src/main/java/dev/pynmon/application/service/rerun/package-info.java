/** Runs invocations again and repairs what a runner left behind. */
@NullMarked
package dev.pynmon.application.service.rerun;

import org.jspecify.annotations.NullMarked;
