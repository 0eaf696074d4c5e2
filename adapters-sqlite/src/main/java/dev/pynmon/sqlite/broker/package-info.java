/** The queues of an application. */
@NullMarked
package dev.pynmon.sqlite.broker;

import org.jspecify.annotations.NullMarked;
