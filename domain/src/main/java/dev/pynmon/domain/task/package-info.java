/** What only the user's code says about tasks. */
@NullMarked
package dev.pynmon.domain.task;

import org.jspecify.annotations.NullMarked;
