package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.SignsOfLife;
import dev.pynmon.domain.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last sign of a runner that is silent or stale.
 *
 * @param runner the runner
 * @param at its last sign of life
 * @param dead true when it is silent, so that it counts as dead; false when it is stale
 * @param held how many invocations it held then
 * @param later how many of these another took up behind the window, as far as that was read
 * @param takenUp how many of these another took up, as far as the window shows
 */
record LastSign(RunnerId runner, Instant at, boolean dead, int held, int later, int takenUp) {
  /** Those of a timeline. Cost: by its changes. */
  static List<LastSign> of(Timeline timeline) {
    Map<RunnerId, LastSign> known = new HashMap<>();
    SignsOfLife signs = timeline.signs();
    signs
        .silentSince()
        .forEach((runner, at) -> known.put(runner, new LastSign(runner, at, true, 0, 0, 0)));
    signs
        .staleSince()
        .forEach((runner, at) -> known.put(runner, new LastSign(runner, at, false, 0, 0, 0)));
    if (!known.isEmpty()) {
      timeline.presences().forEach(presence -> note(presence, known));
    }
    return new ArrayList<>(known.values());
  }

  private static void note(Presence presence, Map<RunnerId, LastSign> known) {
    List<Segment> segments = presence.segments();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      boolean lost = segment.endsUnheard();
      boolean takenUp = lost && segments.stream().skip(i + 1L).anyMatch(Segment::isBar);
      segment
          .runner()
          .flatMap(runner -> Optional.ofNullable(known.get(runner)))
          .map(sign -> sign.with(lost, takenUp, presence.takenUpLater().isPresent()))
          .ifPresent(sign -> known.put(sign.runner(), sign));
    }
  }

  private LastSign with(boolean lost, boolean takenAgain, boolean takenLater) {
    return new LastSign(
        runner,
        at,
        dead,
        held + (lost ? 1 : 0),
        later + (lost && !takenAgain && takenLater ? 1 : 0),
        takenUp + (takenAgain ? 1 : 0));
  }
}
