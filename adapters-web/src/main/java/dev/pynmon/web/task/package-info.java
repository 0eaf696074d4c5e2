/** The tasks of an application. */
@NullMarked
package dev.pynmon.web.task;

import org.jspecify.annotations.NullMarked;
