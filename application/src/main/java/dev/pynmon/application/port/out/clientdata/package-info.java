/** What a client data store is asked. */
@NullMarked
package dev.pynmon.application.port.out.clientdata;

import org.jspecify.annotations.NullMarked;
