/** What outlives this process: files in the folder that {@code --state-dir} names. */
@NullMarked
package dev.pynmon.bootstrap.statefolder;

import org.jspecify.annotations.NullMarked;
