/** The rules of the architecture, held against all modules, and each proved able to fail. */
@NullMarked
package dev.pynmon.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
