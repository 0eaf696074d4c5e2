/** The program: command line, configuration, plugin directories, and the wiring of all modules. */
@NullMarked
package dev.pynmon.bootstrap;

import org.jspecify.annotations.NullMarked;
