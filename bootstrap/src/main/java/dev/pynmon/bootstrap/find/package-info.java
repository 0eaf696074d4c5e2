/** What {@code pynmon find} looks for and says. */
@NullMarked
package dev.pynmon.bootstrap.find;

import org.jspecify.annotations.NullMarked;
