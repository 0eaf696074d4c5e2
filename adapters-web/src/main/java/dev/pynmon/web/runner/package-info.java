/** Runners: those that are active, all that left a heartbeat, and each by itself. */
@NullMarked
package dev.pynmon.web.runner;

import org.jspecify.annotations.NullMarked;
