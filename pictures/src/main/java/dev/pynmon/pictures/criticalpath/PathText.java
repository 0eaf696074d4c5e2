package dev.pynmon.pictures.criticalpath;

import dev.pynmon.domain.criticalpath.Basis;
import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.Doing;
import dev.pynmon.domain.criticalpath.PathMember;
import dev.pynmon.domain.criticalpath.PathStretch;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A path in words. */
public final class PathText {
  private static final int NAME = 40;

  private PathText() {}

  /** What one of them is called: its function, else its id. */
  public static String name(InvocationId id, CriticalPath path) {
    return path.member(id)
        .flatMap(PathMember::task)
        .map(TaskKey::function)
        .map(function -> SafeText.line(function, NAME))
        .orElseGet(() -> ShortId.of(id));
  }

  /** What happened in a stretch, for example "charge ran 12 s". */
  public static String of(PathStretch stretch, CriticalPath path) {
    return name(stretch.invocation(), path)
        + " "
        + verb(stretch.doing())
        + " "
        + DurationText.of(stretch.length());
  }

  /** How one of them spent the time that the end depended on it: "waited 2 s, ran 12 s". */
  public static String spent(InvocationId id, CriticalPath path) {
    return Arrays.stream(Doing.values())
        .filter(doing -> path.spent(id, doing).isPositive())
        .map(doing -> verb(doing) + " " + DurationText.of(path.spent(id, doing)))
        .collect(Collectors.joining(", "));
  }

  /** How the wait for one of them is known; "" for the focus, for which nobody need wait. */
  public static String basis(InvocationId id, CriticalPath path) {
    return path.into(id)
        .map(passage -> name(passage.waiter(), path) + of(passage.basis()))
        .orElse("");
  }

  private static String of(Basis basis) {
    return switch (basis) {
      case EDGE -> " waits for it now";
      case PAUSE -> " was paused until it ended, inferred";
      case TIMES -> " waited for it, inferred from their times";
    };
  }

  private static String verb(Doing doing) {
    return switch (doing) {
      case WAITED -> "waited";
      case RAN -> "ran";
      case PAUSED -> "was paused";
      case LOST -> "was lost";
      case UNKNOWN -> "not known";
    };
  }

  /** All of it in a few words, for who does not see it. */
  static String label(CriticalPath path) {
    Duration waited = path.spent(Doing.WAITED);
    return "Critical path of "
        + name(path.focus(), path)
        + ": "
        + path.members().size()
        + " invocations, "
        + DurationText.of(path.took())
        + (path.soFar() ? " so far, " : ", ")
        + "waited "
        + DurationText.of(waited);
  }
}
