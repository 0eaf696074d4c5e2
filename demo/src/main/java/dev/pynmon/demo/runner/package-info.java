/** Runners with their workers, and where an invocation stays while it runs. */
@NullMarked
package dev.pynmon.demo.runner;

import org.jspecify.annotations.NullMarked;
