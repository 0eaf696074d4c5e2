/** Pages, partials, JSON and event stream over the use cases of the application. */
@NullMarked
package dev.pynmon.web;

import org.jspecify.annotations.NullMarked;
