/** Runners, living and dead. */
@NullMarked
package dev.pynmon.application.service.runner;

import org.jspecify.annotations.NullMarked;
