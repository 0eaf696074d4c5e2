/** What can be asked about how an application is doing, over all its components. */
@NullMarked
package dev.pynmon.application.port.in.overview;

import org.jspecify.annotations.NullMarked;
