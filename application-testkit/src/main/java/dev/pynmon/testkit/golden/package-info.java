/**
 * What is read from a store that a real pynenc wrote must be what that pynenc answers about it. An
 * adapter binds these contracts to the fixtures of its kind.
 */
@NullMarked
package dev.pynmon.testkit.golden;

import org.jspecify.annotations.NullMarked;
