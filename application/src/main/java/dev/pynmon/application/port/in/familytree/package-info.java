/** Who called whom: the family of an invocation. */
@NullMarked
package dev.pynmon.application.port.in.familytree;

import org.jspecify.annotations.NullMarked;
