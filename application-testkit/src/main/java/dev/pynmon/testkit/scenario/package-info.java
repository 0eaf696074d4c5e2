/**
 * Invented stores, described in pynenc's words and independent of any kind of store. Each builder
 * also gives the domain value that a port should answer, so that a test says everything once.
 */
@NullMarked
package dev.pynmon.testkit.scenario;

import org.jspecify.annotations.NullMarked;
