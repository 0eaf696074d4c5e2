/** How the monitor is asked, and what is held against its answers. */
@NullMarked
package dev.pynmon.bootstrap.attack.visit;

import org.jspecify.annotations.NullMarked;
