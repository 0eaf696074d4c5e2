package dev.pynmon.application.port.in.log;

import dev.pynmon.application.port.in.timeline.TimelineView;
import java.util.Optional;

/**
 * What log output talks about, with the timeline of it.
 *
 * @param log what it talks about
 * @param view what its {@link ExplainedLog#timeline} tells; empty where that is
 */
public record LogWithTimeline(ExplainedLog log, Optional<TimelineView> view) {}
