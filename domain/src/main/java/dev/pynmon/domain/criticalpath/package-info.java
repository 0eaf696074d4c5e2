/** Which invocations determined when one of them ended, and how: a path. */
@NullMarked
package dev.pynmon.domain.criticalpath;

import org.jspecify.annotations.NullMarked;
