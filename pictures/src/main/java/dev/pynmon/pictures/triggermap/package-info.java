/** The map of triggers: what they wait for, what they call, and the lines between. */
@NullMarked
package dev.pynmon.pictures.triggermap;

import org.jspecify.annotations.NullMarked;
