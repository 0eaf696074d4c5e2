package dev.pynmon.application.service.recovery;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import java.util.Optional;

/** A pynenc with a plugin that does not fit (wire format, section 0.1). */
public final class Pair {
  private Pair() {}

  /**
   * Why nothing that is registered can ever run, a sentence. Empty where nothing shows that, and
   * where a store is only ever read.
   *
   * @param one any invocation
   */
  public static Optional<String> problem(Visit visit, InvocationId one) {
    return Places.dialect(visit, one).flatMap(Dialect::problem);
  }
}
