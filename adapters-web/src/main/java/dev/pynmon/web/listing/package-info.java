/** The list of invocations: its rows, which other pages show too, its filters and its timeline. */
@NullMarked
package dev.pynmon.web.listing;

import org.jspecify.annotations.NullMarked;
