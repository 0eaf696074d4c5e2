package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.domain.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A runner that counts as dead.
 *
 * @param runner the runner
 * @param at its last sign of life: its last heartbeat, or what it changed after that
 * @param held how many invocations it held then
 * @param takenUp how many of these another took up, as far as the window shows
 */
record Silence(RunnerId runner, Instant at, int held, int takenUp) {
  /** Those of a timeline. Cost: by its changes. */
  static List<Silence> of(Timeline timeline) {
    Map<RunnerId, Silence> known = new HashMap<>();
    timeline
        .silentSince()
        .forEach((runner, since) -> known.put(runner, new Silence(runner, since, 0, 0)));
    if (!known.isEmpty()) {
      timeline.presences().forEach(presence -> note(presence, known));
    }
    return new ArrayList<>(known.values());
  }

  private static void note(Presence presence, Map<RunnerId, Silence> known) {
    List<Segment> segments = presence.segments();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      boolean lost = segment.end() == SegmentEnd.SILENT;
      boolean takenUp = lost && segments.stream().skip(i + 1L).anyMatch(Segment::isBar);
      segment
          .runner()
          .flatMap(runner -> Optional.ofNullable(known.get(runner)))
          .map(silence -> silence.with(segment.since(), lost ? 1 : 0, takenUp ? 1 : 0))
          .ifPresent(silence -> known.put(silence.runner(), silence));
    }
  }

  private Silence with(Instant sign, int lost, int takenAgain) {
    Instant last = sign.isAfter(at) ? sign : at;
    return new Silence(runner, last, held + lost, takenUp + takenAgain);
  }
}
