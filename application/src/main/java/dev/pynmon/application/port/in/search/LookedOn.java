package dev.pynmon.application.port.in.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.domain.app.Answer;
import java.time.Instant;
import java.util.Optional;

/**
 * What another look came to.
 *
 * @param asOf when it was
 * @param invocations those that were found by it, and where to look on; empty where none were
 *     wanted
 * @param events the same of events
 */
public record LookedOn(
    Instant asOf, Optional<InvocationList> invocations, Optional<Answer<FoundEvents>> events) {}
