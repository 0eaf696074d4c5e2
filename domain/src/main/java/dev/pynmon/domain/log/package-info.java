/**
 * What log output of pynenc says: entries, and what they refer to. Reading is linear in the length
 * of the text, whatever it holds, and knows no store.
 */
@NullMarked
package dev.pynmon.domain.log;

import org.jspecify.annotations.NullMarked;
