/** The tasks of an application. */
@NullMarked
package dev.pynmon.application.service.task;

import org.jspecify.annotations.NullMarked;
