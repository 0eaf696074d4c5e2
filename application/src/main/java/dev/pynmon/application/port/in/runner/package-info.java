/** Use cases about runners, living and dead. */
@NullMarked
package dev.pynmon.application.port.in.runner;

import org.jspecify.annotations.NullMarked;
