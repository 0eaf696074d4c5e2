package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;

/**
 * Which workflow to show.
 *
 * @param app the application
 * @param type the task that defines it
 * @param page which part of its runs
 */
public record ShowWorkflowTypeQuery(AppKey app, TaskKey type, PageRequest page) {}
