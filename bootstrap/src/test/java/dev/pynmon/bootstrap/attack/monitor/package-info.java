/** The monitors that are attacked: in this process, or the built program in one of its own. */
@NullMarked
package dev.pynmon.bootstrap.attack.monitor;

import org.jspecify.annotations.NullMarked;
