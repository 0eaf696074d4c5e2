/** What is asked about tasks outside of the stores. */
@NullMarked
package dev.pynmon.application.port.out.task;

import org.jspecify.annotations.NullMarked;
