/** Which conditions start which tasks, and which of these start others: what the map shows. */
@NullMarked
package dev.pynmon.domain.triggermap;

import org.jspecify.annotations.NullMarked;
