/** Use cases about the client data store. */
@NullMarked
package dev.pynmon.application.port.in.clientdata;

import org.jspecify.annotations.NullMarked;
