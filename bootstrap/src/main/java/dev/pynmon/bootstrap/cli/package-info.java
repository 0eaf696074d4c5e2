/** The command line: what can be typed, what it answers, and the codes it ends with. */
@NullMarked
package dev.pynmon.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
