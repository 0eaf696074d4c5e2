/** What an orchestrator's store is asked. */
@NullMarked
package dev.pynmon.application.port.out.orchestrator;

import org.jspecify.annotations.NullMarked;
