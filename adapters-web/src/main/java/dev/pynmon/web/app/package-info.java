/** Applications: the list of all, choosing one, health. */
@NullMarked
package dev.pynmon.web.app;

import org.jspecify.annotations.NullMarked;
