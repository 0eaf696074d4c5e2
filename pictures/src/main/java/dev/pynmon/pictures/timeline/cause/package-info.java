/** What started invocations without a call, over their figures. */
@NullMarked
package dev.pynmon.pictures.timeline.cause;

import org.jspecify.annotations.NullMarked;
