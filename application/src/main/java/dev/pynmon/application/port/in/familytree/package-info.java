/** Who called whom. */
@NullMarked
package dev.pynmon.application.port.in.familytree;

import org.jspecify.annotations.NullMarked;
