/** Which chain of invocations determined when one of them ended. */
@NullMarked
package dev.pynmon.domain.criticalpath;

import org.jspecify.annotations.NullMarked;
