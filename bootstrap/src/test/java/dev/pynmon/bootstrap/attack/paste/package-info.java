/** Logs that nobody wrote, sent to the log explorer, one after another and many at once. */
@NullMarked
package dev.pynmon.bootstrap.attack.paste;

import org.jspecify.annotations.NullMarked;
