/** As many visitors as come, and as long as they stay. */
@NullMarked
package dev.pynmon.bootstrap.attack.load;

import org.jspecify.annotations.NullMarked;
