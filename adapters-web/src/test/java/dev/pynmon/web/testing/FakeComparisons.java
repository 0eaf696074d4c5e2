package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.difference.CompareInvocationsUseCase;
import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.application.port.in.difference.Comparison;
import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.application.port.in.difference.Comparison.Reach;
import dev.pynmon.application.port.in.difference.Comparison.Sample;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.InvocationFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What sets invocations apart, as a test puts it in. */
public final class FakeComparisons implements CompareInvocationsUseCase {
  public final List<InvocationFilter> asked = new ArrayList<>();
  public Answer<Found> found = there(of(new Sample(0, Reach.ALL), new Sample(0, Reach.ALL)));

  /** What was found in the last hour. */
  public static Found of(Sample those, Sample others, Difference... differences) {
    return new Found(
        new TimeWindow(Samples.NOW.minusSeconds(3_600), Samples.NOW),
        those,
        others,
        List.of(differences),
        Map.of());
  }

  @Override
  public Comparison compare(AppKey app, Compared compared) {
    asked.add(compared.those());
    asked.add(compared.others());
    return new Comparison(Samples.NOW, found.map(all -> untold(all, compared)));
  }

  private static Found untold(Found found, Compared compared) {
    return new Found(
        found.time(),
        found.those(),
        found.others(),
        compared.untold(found.differences()),
        found.runners());
  }
}
