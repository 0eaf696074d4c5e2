/** Applications, their components, their configuration, and what may be wrong with them. */
@NullMarked
package dev.pynmon.domain.app;

import org.jspecify.annotations.NullMarked;
