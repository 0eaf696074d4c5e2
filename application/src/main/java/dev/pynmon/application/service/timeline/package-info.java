/** Gathers what a timeline is drawn from. */
@NullMarked
package dev.pynmon.application.service.timeline;

import org.jspecify.annotations.NullMarked;
