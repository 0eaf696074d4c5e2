/** What a program that runs for weeks does for itself. */
@NullMarked
package dev.pynmon.bootstrap.upkeep;

import org.jspecify.annotations.NullMarked;
