/** The dashboard. */
@NullMarked
package dev.pynmon.web.overview;

import org.jspecify.annotations.NullMarked;
