package dev.pynmon.application.port.in.failure;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;

/**
 * What failed in a window of time.
 *
 * @param window from when to when
 * @param found how all did and what failed; missing when the histories cannot be read
 */
public record FailureReport(TimeWindow window, Answer<ActivityReport> found) {}
