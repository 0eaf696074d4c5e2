package dev.pynmon.application.port.in.call;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.query.PageRequest;

/**
 * Which call to show.
 *
 * @param app the application
 * @param call the call
 * @param page which part of its invocations
 */
public record ShowCallQuery(AppKey app, CallKey call, PageRequest page) {}
