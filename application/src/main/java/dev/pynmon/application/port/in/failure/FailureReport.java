package dev.pynmon.application.port.in.failure;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import java.util.Optional;

/**
 * What failed in a window of time.
 *
 * @param window from when to when
 * @param found how all did and what failed; missing when the histories cannot be read
 * @param all what failed, and before that what the orchestrator still holds; empty where the
 *     histories were read throughout, or it cannot be read
 */
public record FailureReport(
    TimeWindow window, Answer<ActivityReport> found, Optional<EarlierFailures.Found> all) {}
