/** Who may come in, as the operator has it. */
@NullMarked
package dev.pynmon.web.access;

import org.jspecify.annotations.NullMarked;
