package dev.pynmon.application.port.in.overview;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.EventTotals;

/**
 * How an application and its tasks are doing, asked for at the same time.
 *
 * @param overview the application
 * @param tasks its tasks over a time that was asked for
 * @param events how much there is of its events, or why that is not known
 * @param attention what needs attention, as last checked in the background
 * @param lastSeen what was last seen of it, for what cannot be told now
 */
public record Dashboard(
    AppOverview overview,
    TaskReport tasks,
    Answer<EventTotals> events,
    Attention attention,
    LastSeen lastSeen) {}
