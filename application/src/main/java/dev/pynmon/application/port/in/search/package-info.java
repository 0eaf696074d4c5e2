/** Use cases about finding something by what a visitor remembers of it. */
@NullMarked
package dev.pynmon.application.port.in.search;

import org.jspecify.annotations.NullMarked;
