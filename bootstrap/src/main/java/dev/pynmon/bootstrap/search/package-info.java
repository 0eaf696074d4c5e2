/** What {@code pynmon find} looks for and says. */
@NullMarked
package dev.pynmon.bootstrap.search;

import org.jspecify.annotations.NullMarked;
