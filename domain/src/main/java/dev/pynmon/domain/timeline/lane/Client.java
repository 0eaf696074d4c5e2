package dev.pynmon.domain.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.Optional;

/** Who only registers: a script or a web application outside any runner. */
public final class Client {
  private static final String EXTERNAL = "ExternalRunner";

  private Client() {}

  /**
   * True for a client.
   *
   * @param context who it is, if that is known; else its id tells
   */
  public static boolean is(RunnerId runner, Optional<RunnerContext> context) {
    return context
        .map(known -> known.parentId().isEmpty() && known.runnerClass().contains(EXTERNAL))
        .orElseGet(runner::isExternal);
  }
}
