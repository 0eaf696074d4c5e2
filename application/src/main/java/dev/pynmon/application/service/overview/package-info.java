/** How an application is doing, over all its components. */
@NullMarked
package dev.pynmon.application.service.overview;

import org.jspecify.annotations.NullMarked;
