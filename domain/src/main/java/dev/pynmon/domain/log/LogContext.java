package dev.pynmon.domain.log;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who wrote an entry: what stands in its bracket, or in the fields of its JSON.
 *
 * @param runners the runner behind those that started it
 * @param invocation what ran
 * @param task its task
 * @param service the run of the atomic service
 */
public record LogContext(
    List<Runner> runners,
    Optional<LogReference> invocation,
    Optional<LogReference> task,
    Optional<LogReference> service) {
  /** Nothing is said. */
  public static final LogContext NONE =
      new LogContext(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public LogContext {
    runners = List.copyOf(runners);
  }

  /** All that is named. */
  Stream<LogReference> references() {
    return Stream.concat(
        runners.stream().map(Runner::reference),
        Stream.of(invocation, task, service).flatMap(Optional::stream));
  }

  /**
   * A runner of the bracket.
   *
   * @param name the capitals of its class, such as {@code TR}; "" where only its id is told
   * @param reference its id
   */
  public record Runner(String name, LogReference reference) {}
}
