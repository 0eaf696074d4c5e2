/** What an application's trigger store can be asked about triggers and what they started. */
@NullMarked
package dev.pynmon.application.port.out.trigger;

import org.jspecify.annotations.NullMarked;
