package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;

/**
 * Which runs to list.
 *
 * @param app the application
 * @param page which part of all its runs
 */
public record ListRunsQuery(AppKey app, PageRequest page) {}
