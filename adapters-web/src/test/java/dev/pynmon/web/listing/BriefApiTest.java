package dev.pynmon.web.listing;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationBrief;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BriefApiTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private void knows(InvocationBrief brief) {
    monitor.invocations.briefs = there(Map.of(Samples.ID, brief));
  }

  private String asked() {
    return site.call("/invocations/briefs?inv_ids=" + Samples.ID).body();
  }

  private static InvocationBrief calledWith(Map<String, String> serialized) {
    return new InvocationBrief(Optional.of(Arguments.of(serialized)), Optional.empty());
  }

  @Test
  void argumentsInShort_withTheException() {
    knows(
        new InvocationBrief(
            Optional.of(Arguments.of(new TreeMap<>(Map.of("order", "7", "note", "\"<b>\"")))),
            Optional.of(new FailureCause("PaymentRefused", "card"))));

    assertThat(asked())
        .isEqualTo(
            "{\""
                + Samples.ID
                + "\":{\"arguments\":\"note=\\\"<b>\\\", order=7\",\"exception\":\"PaymentRefused: card\"}}");
  }

  @Test
  void largeArgument_isCut_andWhatIsNoText_isShown() {
    knows(calledWith(Map.of("rows", "\u202E\0" + "x".repeat(100_000))));

    assertThat(asked())
        .hasSizeLessThan(300)
        .doesNotContain("\u202E", "\0")
        .contains("\"exception\":null");
  }

  @Test
  void noneIsNotTheSameAsNotKnown() {
    knows(calledWith(Map.of()));
    assertThat(asked()).contains("\"arguments\":\"\"");
    knows(new InvocationBrief(Optional.empty(), Optional.empty()));
    assertThat(asked()).contains("\"arguments\":null");
  }

  @Test
  void idThatIsNone_isAProblem() {
    HttpResponse<String> answer = site.call("/invocations/briefs?inv_ids=" + "x".repeat(5_000));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"parameter\":\"inv_ids\"");
  }

  @Test
  void withoutIds_nothingIsTold() {
    assertThat(site.call("/invocations/briefs").body()).isEqualTo("{}");
  }
}
