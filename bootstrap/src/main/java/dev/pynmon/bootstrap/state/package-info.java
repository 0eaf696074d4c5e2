/** What outlives this process: files in the folder that {@code --state-dir} names. */
@NullMarked
package dev.pynmon.bootstrap.state;

import org.jspecify.annotations.NullMarked;
