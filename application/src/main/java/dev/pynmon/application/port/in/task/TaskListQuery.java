package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.timeline.Preset;

/**
 * Which tasks to list.
 *
 * @param app the application
 * @param range over which time their statistics are made
 * @param order in which order
 * @param page which of them
 */
public record TaskListQuery(AppKey app, Preset range, TaskOrder order, PageRequest.Skip page) {}
