/** Queues and who takes from them. */
@NullMarked
package dev.pynmon.application.service.broker;

import org.jspecify.annotations.NullMarked;
