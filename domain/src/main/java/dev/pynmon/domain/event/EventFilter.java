package dev.pynmon.domain.event;

import dev.pynmon.domain.query.TimeWindow;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which events are wanted. Every condition that is given must hold.
 *
 * @param code their code, exactly; pynenc takes any text, "" among them
 * @param window when they were emitted, to the microsecond, the finest that pynenc writes
 * @param matched whether they met a condition
 * @param triggered whether they started an invocation
 */
public record EventFilter(
    Optional<String> code, TimeWindow window, Sought matched, Sought triggered) {
  /** Every event. */
  public static final EventFilter ALL =
      new EventFilter(Optional.empty(), TimeWindow.EVER, Sought.EITHER, Sought.EITHER);

  public EventFilter {
    window =
        new TimeWindow(
            window.from().truncatedTo(ChronoUnit.MICROS),
            window.to().truncatedTo(ChronoUnit.MICROS));
  }

  /** The events of this code. */
  public EventFilter of(String wanted) {
    return new EventFilter(Optional.of(wanted), window, matched, triggered);
  }

  /** Those that were emitted then. */
  public EventFilter in(TimeWindow wanted) {
    return new EventFilter(code, wanted, matched, triggered);
  }

  /** Those that met a condition, or those that did not. */
  public EventFilter matched(Sought wanted) {
    return new EventFilter(code, window, wanted, triggered);
  }

  /** Those that started an invocation, or those that did not. */
  public EventFilter triggered(Sought wanted) {
    return new EventFilter(code, window, matched, wanted);
  }

  /** True when their code and their time alone tell which are wanted. */
  public boolean isOfCodeAndTimeAlone() {
    return matched == Sought.EITHER && triggered == Sought.EITHER;
  }
}
