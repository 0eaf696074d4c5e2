package dev.pynmon.application.port.in.purge;

import dev.pynmon.domain.purge.EventRetention;
import java.time.Duration;

/**
 * What an application keeps unless told otherwise.
 *
 * @param endedAge for how long it keeps ended invocations
 * @param endedAgeAssumed true when this is pynenc's default because nothing tells how the
 *     application is configured
 * @param events which events it keeps
 * @param eventsAssumed the same of the events
 */
public record PurgeDefaults(
    Duration endedAge, boolean endedAgeAssumed, EventRetention events, boolean eventsAssumed) {}
