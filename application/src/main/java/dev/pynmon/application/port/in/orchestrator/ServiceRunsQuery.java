package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.orchestrator.AtomicRunFilter;
import java.util.Optional;

/**
 * Which runs of the atomic service.
 *
 * @param app the application
 * @param filter which of them
 * @param size how many on a page, 1 to 1,000
 * @param page which page, from 1; empty for the one that holds the selected run, or the first
 * @param selected the run that is looked for; "" for none
 */
public record ServiceRunsQuery(
    AppKey app, AtomicRunFilter filter, int size, Optional<Integer> page, String selected) {}
