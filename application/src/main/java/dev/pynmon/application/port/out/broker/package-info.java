/** What a broker's store is asked. */
@NullMarked
package dev.pynmon.application.port.out.broker;

import org.jspecify.annotations.NullMarked;
