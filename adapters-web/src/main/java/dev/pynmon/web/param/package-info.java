/** The one place that reads query parameters (design, section 9). */
@NullMarked
package dev.pynmon.web.param;

import org.jspecify.annotations.NullMarked;
