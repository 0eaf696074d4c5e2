/** Use cases about tasks. */
@NullMarked
package dev.pynmon.application.port.in.task;

import org.jspecify.annotations.NullMarked;
