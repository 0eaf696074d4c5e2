package dev.pynmon.application.port.in.log;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.timeline.OccupancyCategory;
import java.time.ZoneId;
import java.util.Set;

/** Tells what log output talks about. Safe for concurrent use. */
public interface ExplainLogUseCase {
  /** Of each kind so many ids are looked up, those that were named first. */
  int MAX_LOOKED_UP = 10_000;

  /** The histories of so many invocations are read, of those that were named first. */
  int MAX_HISTORIES = 1_000;

  /** Of each kind so many shortened ids are looked for in a store. */
  int MAX_COMPLETED = 20;

  /** So many ids that begin with a shortened one are offered. */
  int MAX_CHOICES = 10;

  /**
   * What the text says, and what the stores know of all that it names now. Reading takes time in
   * proportion to the text; stores are asked for many ids at once, so that an ordinary paste costs
   * some twenty calls and the worst some two hundred. Nothing of the text is kept or logged.
   *
   * @param text log output, as a terminal shows it or as collectors keep it
   * @param zone where times that do not say so were written
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ExplainedLog explain(AppKey app, String text, ZoneId zone);

  /**
   * The same with its timeline, in one visit: what one has read the other need not ask for. Cost of
   * the timeline: {@link ShowTimelineUseCase#show}.
   *
   * @param counted what counts as occupied there
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  LogWithTimeline withTimeline(
      AppKey app, String text, ZoneId zone, Set<OccupancyCategory> counted);
}
