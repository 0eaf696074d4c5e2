/** Events: the page of one. */
@NullMarked
package dev.pynmon.web.event;

import org.jspecify.annotations.NullMarked;
