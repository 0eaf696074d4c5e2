/** The one place that reads query parameters (compatibility, section 3.1). */
@NullMarked
package dev.pynmon.web.param;

import org.jspecify.annotations.NullMarked;
