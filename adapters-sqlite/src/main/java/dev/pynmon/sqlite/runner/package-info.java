/** Signs of life and contexts of runners. */
@NullMarked
package dev.pynmon.sqlite.runner;

import org.jspecify.annotations.NullMarked;
