/** What runners hold, held when they fell silent, and finished of late. */
@NullMarked
package dev.pynmon.domain.runnerwork;

import org.jspecify.annotations.NullMarked;
