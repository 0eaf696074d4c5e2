/** Frees the atomic service from a run that a dead runner left behind. */
@NullMarked
package dev.pynmon.application.service.scheduler;

import org.jspecify.annotations.NullMarked;
