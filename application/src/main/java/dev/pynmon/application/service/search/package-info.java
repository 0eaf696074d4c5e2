/** Finding something by what a visitor remembers of it. */
@NullMarked
package dev.pynmon.application.service.search;

import org.jspecify.annotations.NullMarked;
