/** What the stores are asked about runners. */
@NullMarked
package dev.pynmon.application.port.out.runner;

import org.jspecify.annotations.NullMarked;
