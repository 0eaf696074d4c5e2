/** The file of those who may use the monitor: read while it runs, written by a command. */
@NullMarked
package dev.pynmon.bootstrap.access;

import org.jspecify.annotations.NullMarked;
