/** Which applications there are, put together from the components that the stores hold. */
@NullMarked
package dev.pynmon.application.service.app;

import org.jspecify.annotations.NullMarked;
