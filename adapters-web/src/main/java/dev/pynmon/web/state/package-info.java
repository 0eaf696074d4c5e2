/** The state backend as a store. */
@NullMarked
package dev.pynmon.web.state;

import org.jspecify.annotations.NullMarked;
