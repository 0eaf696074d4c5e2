/** What a state backend's store is asked about workflows. */
@NullMarked
package dev.pynmon.application.port.out.workflow;

import org.jspecify.annotations.NullMarked;
