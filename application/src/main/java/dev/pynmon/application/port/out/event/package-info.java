/** What an application's trigger store can be asked about events. */
@NullMarked
package dev.pynmon.application.port.out.event;

import org.jspecify.annotations.NullMarked;
