/** Work that no request waits for, shared by all who look. */
@NullMarked
package dev.pynmon.application.service.background;

import org.jspecify.annotations.NullMarked;
