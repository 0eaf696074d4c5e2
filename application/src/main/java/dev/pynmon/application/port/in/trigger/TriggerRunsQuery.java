package dev.pynmon.application.port.in.trigger;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.trigger.TriggerRunFilter;

/**
 * Which runs of triggers are wanted.
 *
 * @param app the application
 * @param filter which of its runs
 * @param failed whether only those count whose invocation failed: then there are no pages, and the
 *     newest {@value ListTriggerRunsUseCase#MAX_FAILED} of those that are summed up are given
 * @param page which part of the list, at most 200
 */
public record TriggerRunsQuery(
    AppKey app, TriggerRunFilter filter, boolean failed, PageRequest page) {}
