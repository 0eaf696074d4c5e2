/** How queues go: this monitor's own looks at them, and what the histories tell. */
@NullMarked
package dev.pynmon.application.service.forecast;

import org.jspecify.annotations.NullMarked;
