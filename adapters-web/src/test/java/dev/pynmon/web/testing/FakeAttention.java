package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.attention.Attention;
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

  /** Whether another check is under way. */
  public boolean goesOn;

  /** How often somebody asked for a new check. */
  public int again;

  @Override
  public Attention check(AppKey app) {
    return new Attention(new Snapshot.Taken<>(checkComplete(app), asOf, true), goesOn);
  }

  @Override
  public Attention checkAgain(AppKey app) {
    again++;
    return check(app);
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
