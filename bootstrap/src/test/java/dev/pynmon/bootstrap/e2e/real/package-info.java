/**
 * The monitor beside a real pynenc of each version, which registers, works, and is asked what came
 * of it.
 */
package dev.pynmon.bootstrap.e2e.real;
