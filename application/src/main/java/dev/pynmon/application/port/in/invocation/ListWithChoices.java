package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Snapshot;

/**
 * A list of invocations with what it can be filtered by, asked for at the same time.
 *
 * @param list the list
 * @param choices the tasks and workflows to choose from
 * @param totals how many invocations are in each status, as last counted
 */
public record ListWithChoices(
    InvocationList list, FilterChoices choices, Answer<Snapshot<StatusTotals>> totals) {}
