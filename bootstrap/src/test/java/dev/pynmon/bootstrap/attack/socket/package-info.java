/** What no browser sends, and who sends nothing. */
@NullMarked
package dev.pynmon.bootstrap.attack.socket;

import org.jspecify.annotations.NullMarked;
