package dev.pynmon.application.port.in.log;

import dev.pynmon.domain.failure.Echo;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.timeline.Preset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The failures that the exceptions of a log are like.
 *
 * @param range in which time until now these were looked for
 * @param isKnown false while what failed then is worked out for the first time, or cannot be read
 * @param exceptions each kind of exception once, in the order of the first
 */
public record LoggedFailures(Preset range, boolean isKnown, List<OfException> exceptions) {
  /** Those of a log without an exception. */
  public static final LoggedFailures NONE = new LoggedFailures(Preset.WEEK, true, List.of());

  public LoggedFailures {
    exceptions = List.copyOf(exceptions);
  }

  /** How many failures there are like any of them; one that others raised again counts once. */
  public long count() {
    Map<Fingerprint, FailureGroup> alike = new LinkedHashMap<>();
    exceptions.stream()
        .flatMap(each -> each.alike().stream())
        .forEach(group -> alike.put(group.fingerprint(), group));
    return alike.values().stream()
        .mapToLong(
            group ->
                group.count()
                    - group
                        .echo()
                        .filter(echo -> alike.containsKey(echo.cause()))
                        .map(Echo::raisedAgain)
                        .orElse(0L))
        .sum();
  }

  /**
   * An exception.
   *
   * @param type its Python class
   * @param message what the first of the kind says
   * @param times how often the log has one of the kind
   * @param alike the failures of the same fingerprint, of several tasks where the log names none
   */
  public record OfException(String type, String message, int times, List<FailureGroup> alike) {
    public OfException {
      alike = List.copyOf(alike);
    }
  }
}
