/** Telling open pages that their application has changed. */
@NullMarked
package dev.pynmon.web.live;

import org.jspecify.annotations.NullMarked;
