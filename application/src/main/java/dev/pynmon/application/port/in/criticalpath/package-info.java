/** Which chain of invocations determined when one of them ended. */
@NullMarked
package dev.pynmon.application.port.in.criticalpath;

import org.jspecify.annotations.NullMarked;
