/** The broker with its queues, and what waits in one of them. */
@NullMarked
package dev.pynmon.web.broker;

import org.jspecify.annotations.NullMarked;
