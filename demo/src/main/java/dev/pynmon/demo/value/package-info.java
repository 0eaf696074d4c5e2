/** Values as pynenc stores them (wire format, section 4). */
@NullMarked
package dev.pynmon.demo.value;

import org.jspecify.annotations.NullMarked;
