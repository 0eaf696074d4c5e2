/** The state backend as a store. */
@NullMarked
package dev.pynmon.application.service.state;

import org.jspecify.annotations.NullMarked;
