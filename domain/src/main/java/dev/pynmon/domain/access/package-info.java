/** Who may do what. */
@NullMarked
package dev.pynmon.domain.access;

import org.jspecify.annotations.NullMarked;
