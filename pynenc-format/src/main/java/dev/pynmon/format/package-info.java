/**
 * What pynenc writes, the same whatever the store: decoding from bytes and text to domain values,
 * and back.
 */
@NullMarked
package dev.pynmon.format;

import org.jspecify.annotations.NullMarked;
