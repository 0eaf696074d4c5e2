package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.query.PageRequest;
import java.util.Optional;

/**
 * Where a search looks on, of each kind that may be long.
 *
 * @param invocations behind those that were looked at; empty where no more are wanted
 * @param events the same of events
 */
public record LookOn(Optional<PageRequest> invocations, Optional<PageRequest> events) {}
