/** What is registered anew, and what became of that (wire format, section 11). */
@NullMarked
package dev.pynmon.domain.rerun;

import org.jspecify.annotations.NullMarked;
