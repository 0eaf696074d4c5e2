/**
 * What every backend is tested with: stores that a real pynenc wrote ({@code fixture}), invented
 * ones described in pynenc's own words ({@code scenario}), and the contracts that each adapter
 * binds to its store ({@code contract}). Main code here, test scope everywhere else.
 */
@NullMarked
package dev.pynmon.testkit;

import org.jspecify.annotations.NullMarked;
