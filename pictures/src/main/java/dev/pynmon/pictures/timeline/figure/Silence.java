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
 * A runner of which nothing was heard any more.
 *
 * @param runner the runner
 * @param at its last sign of life
 * @param dead true when it counts as dead
 * @param held how many invocations it held then
 * @param later how many of these another took up behind the window, as far as that was read
 * @param takenUp how many of these another took up, as far as the window shows
 */
record Silence(RunnerId runner, Instant at, boolean dead, int held, int later, int takenUp) {
  /** Those of a timeline. Cost: by its changes. */
  static List<Silence> of(Timeline timeline) {
    Map<RunnerId, Silence> known = new HashMap<>();
    SignsOfLife signs = timeline.signs();
    signs
        .silentSince()
        .forEach((runner, at) -> known.put(runner, new Silence(runner, at, true, 0, 0, 0)));
    signs
        .staleSince()
        .forEach((runner, at) -> known.put(runner, new Silence(runner, at, false, 0, 0, 0)));
    if (!known.isEmpty()) {
      timeline.presences().forEach(presence -> note(presence, known));
    }
    return new ArrayList<>(known.values());
  }

  private static void note(Presence presence, Map<RunnerId, Silence> known) {
    List<Segment> segments = presence.segments();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      boolean lost = segment.isHeldInSilence();
      boolean takenUp = lost && segments.stream().skip(i + 1L).anyMatch(Segment::isBar);
      segment
          .runner()
          .flatMap(runner -> Optional.ofNullable(known.get(runner)))
          .map(silence -> silence.with(lost, takenUp, presence.takenUpLater().isPresent()))
          .ifPresent(silence -> known.put(silence.runner(), silence));
    }
  }

  private Silence with(boolean lost, boolean takenAgain, boolean takenLater) {
    return new Silence(
        runner,
        at,
        dead,
        held + (lost ? 1 : 0),
        later + (lost && !takenAgain && takenLater ? 1 : 0),
        takenUp + (takenAgain ? 1 : 0));
  }
}
