package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Timeline;

/**
 * What went on, and how far back was looked for it.
 *
 * @param timeline what went on
 * @param occupancy what was occupied
 * @param reach how far
 */
record ToldWindow(Timeline timeline, Occupancy occupancy, Reach reach) {}
