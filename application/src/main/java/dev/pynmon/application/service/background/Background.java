package dev.pynmon.application.service.background;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What background work runs on.
 *
 * @param executor runs the work
 * @param clock tells when a value was true
 * @param nanos measures how long things take; unlike the clock it never stands still
 */
public record Background(Executor executor, Clock clock, LongSupplier nanos) {}
