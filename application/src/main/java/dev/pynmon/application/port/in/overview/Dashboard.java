package dev.pynmon.application.port.in.overview;

import dev.pynmon.application.port.in.task.TaskReport;

/**
 * How an application and its tasks are doing, asked for at the same time.
 *
 * @param overview the application
 * @param tasks its tasks over a time that was asked for
 */
public record Dashboard(AppOverview overview, TaskReport tasks) {}
