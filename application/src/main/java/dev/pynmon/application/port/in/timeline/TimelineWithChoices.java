package dev.pynmon.application.port.in.timeline;

import dev.pynmon.application.port.in.invocation.FilterChoices;

/**
 * A timeline with what it can be filtered by, asked for at the same time.
 *
 * @param view the timeline
 * @param choices the tasks and workflows to choose from
 */
public record TimelineWithChoices(TimelineView view, FilterChoices choices) {}
