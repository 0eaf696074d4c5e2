package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.attention.CheckAttentionUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.why.Sentence;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What needs attention as a test wants it: nothing at first. */
public final class FakeAttention implements CheckAttentionUseCase {
  private static final Finding QUIET = new Finding.Quiet(Sentence.of("nothing"));

  /** What rules found; all others are quiet. */
  public final Map<Rule, Finding> found = new EnumMap<>(Rule.class);

  /** From when on each rule finds something. */
  public Thresholds thresholds = Thresholds.USUAL;

  /** When it was checked. */
  public Instant asOf = Samples.NOW;

  @Override
  public Snapshot<Checkup> check(AppKey app) {
    return new Snapshot.Taken<>(checkComplete(app), asOf, true);
  }

  @Override
  public Checkup checkComplete(AppKey app) {
    return Checkup.of(asOf, found, QUIET);
  }

  @Override
  public Thresholds thresholds() {
    return thresholds;
  }
}
