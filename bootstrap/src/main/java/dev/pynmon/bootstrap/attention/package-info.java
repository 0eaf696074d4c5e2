/** What needs attention, for who reads a terminal and for checks that look at exit codes. */
@NullMarked
package dev.pynmon.bootstrap.attention;

import org.jspecify.annotations.NullMarked;
