/** Which chain of invocations determined when one of them ended. */
@NullMarked
package dev.pynmon.application.service.criticalpath;

import org.jspecify.annotations.NullMarked;
