/**
 * The contracts that every backend passes, the stores that a real pynenc wrote, and builders that
 * read like language.
 */
@NullMarked
package dev.pynmon.testkit;

import org.jspecify.annotations.NullMarked;
