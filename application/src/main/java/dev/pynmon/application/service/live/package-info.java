/** Following applications: one poll of each, for all who look. */
@NullMarked
package dev.pynmon.application.service.live;

import org.jspecify.annotations.NullMarked;
