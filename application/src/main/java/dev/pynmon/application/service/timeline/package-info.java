/** Gathers what a timeline is made of. */
@NullMarked
package dev.pynmon.application.service.timeline;

import org.jspecify.annotations.NullMarked;
