package dev.pynmon.application.port.in.invocation;

/**
 * A list of invocations with what it can be filtered by, asked for at the same time.
 *
 * @param list the list
 * @param choices the tasks and workflows to choose from
 * @param numbers how many of the list are in each status, whichever of them it asks for
 */
public record ListWithChoices(InvocationList list, FilterChoices choices, StatusNumbers numbers) {}
