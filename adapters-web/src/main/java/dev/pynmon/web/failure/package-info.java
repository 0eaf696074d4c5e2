/** The page of what fails. */
@NullMarked
package dev.pynmon.web.failure;

import org.jspecify.annotations.NullMarked;
