/**
 * What every backend must do, one abstract test class for each facet. An adapter binds them with
 * one class of {@code @Nested} subclasses, each of which gives its {@link BackendHarness}.
 */
@NullMarked
package dev.pynmon.testkit.contract;

import org.jspecify.annotations.NullMarked;
