/** Finds out what needs attention: what is asked for which rule. */
@NullMarked
package dev.pynmon.application.service.attention;

import org.jspecify.annotations.NullMarked;
