/** Removing entries from an application's stores: what would go, doing it, and how far it is. */
@NullMarked
package dev.pynmon.application.port.in.purge;

import org.jspecify.annotations.NullMarked;
