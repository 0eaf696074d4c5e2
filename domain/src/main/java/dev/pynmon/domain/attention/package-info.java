/** What of an application needs somebody's attention, by rules that are tested one by one. */
@NullMarked
package dev.pynmon.domain.attention;

import org.jspecify.annotations.NullMarked;
