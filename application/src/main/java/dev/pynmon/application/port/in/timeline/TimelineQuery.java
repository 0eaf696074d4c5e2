package dev.pynmon.application.port.in.timeline;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.TimelineOptions;

/**
 * Which picture is wanted.
 *
 * @param app the application
 * @param window the time that it shows, UTC; may reach into the future
 * @param options what is drawn, and how
 */
public record TimelineQuery(AppKey app, TimeWindow window, TimelineOptions options) {}
