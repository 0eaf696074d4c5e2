package dev.pynmon.web.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.forecast.FlowSource;
import dev.pynmon.domain.forecast.Rate;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.why.Around;
import dev.pynmon.domain.why.Evidence;
import dev.pynmon.domain.why.ExpectedStart;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Reason;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.domain.why.Why;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhyViewTest {
  private static final InvocationId CHILD =
      new InvocationId("1a05f2c1-264b-4072-94c8-3e28d3693328");
  private static final Why WHY =
      new Why(
          Reason.WAITS_FOR_OTHERS,
          Sentence.say("Waits for ")
              .invocation(CHILD)
              .words(" in ")
              .queue(new QueueName("bulk"))
              .words(", see the ")
              .named(Subject.Whole.SCHEDULER, "scheduler")
              .words(" and ")
              .named(Subject.Whole.RUNNERS, "2 runners")
              .words(".")
              .end(),
          List.of(
              new Evidence(
                  new Subject.OfRunner(new RunnerId("r1")),
                  Sentence.of("holds nothing"),
                  Optional.of(Samples.NOW))),
          Optional.of(
              new ExpectedStart(
                  Samples.NOW.plusSeconds(72),
                  new TimeWindow(Samples.NOW.plusSeconds(60), Samples.NOW.plusSeconds(90)),
                  new Rate(new Count.Exact(100), Duration.ofMinutes(10)),
                  FlowSource.SAMPLES)),
          List.of(Offer.RECOVER),
          Around.NONE);

  private static WhyView view() {
    return WhyView.of(
        WHY,
        Samples.ID,
        new InvocationMends(Href.NONE, new Href("/stranded"), Href.NONE),
        Samples.NOW,
        Samples.LINKS);
  }

  @Test
  void parts_leadToWhatTheySpeakOf() {
    assertThat(view().whySaid())
        .extracting(part -> part.saidWay().wayText() + "|" + part.saidWay().wayHref())
        .containsExactly(
            "Waits for |",
            "1a05f2c1|/invocations/" + CHILD,
            " in |",
            "bulk|/broker/queues/bulk",
            ", see the |",
            "scheduler|/orchestrator/scheduler",
            " and |",
            "2 runners|/runners/",
            ".|");
    assertThat(view().whySaid()).extracting(SaidPart::saidTitle).contains(CHILD.value());
  }

  @Test
  void whatCanBePutBack_leadsThere() {
    assertThat(view().whyWays()).containsExactly(new Way(new Href("/stranded"), "Put it back…"));
  }

  @Test
  void wordsOfAStore_areMarkedAndBounded() {
    Sentence failed = Sentence.say("Failed: ").stored("x".repeat(1_000)).end();

    assertThat(SaidPart.of(failed, Samples.NOW, Samples.LINKS))
        .satisfiesExactly(
            ours -> assertThat(ours.saidStored()).isFalse(),
            stored -> {
              assertThat(stored.saidStored()).isTrue();
              assertThat(stored.saidWay().wayText()).startsWith("xxx").endsWith("x…").hasSize(201);
            });
  }

  @Test
  void json_hasReasonSentenceEvidenceStartAndOffers() {
    assertThat(WhyJson.of(WHY, Samples.NOW).toString())
        .isEqualTo(
            "{\"reason\":\"waits_for_others\",\"sentence\":\"Waits for 1a05f2c1 in bulk, see the"
                + " scheduler and 2"
                + " runners.\",\"named\":[{\"kind\":\"invocation\",\"id\":\"1a05f2c1-264b-4072-94c8-3e28d3693328\"},"
                + "{\"kind\":\"queue\",\"id\":\"bulk\"},{\"kind\":\"scheduler\",\"id\":\"\"},{\"kind\":\"runners\",\"id\":\"\"}],\"evidence\":[{\"kind\":\"runner\",\"id\":\"r1\",\"fact\":\"holds"
                + " nothing\",\"at\":\"2026-11-24T14:47:02+00:00\"}],"
                + "\"expected_start\":{\"about\":\"2026-11-24T14:48:14+00:00\",\"earliest\":"
                + "\"2026-11-24T14:48:02+00:00\",\"latest\":\"2026-11-24T14:48:32+00:00\","
                + "\"taken\":100,\"within_seconds\":600.0,\"source\":\"samples\"},\"offers\":[\"recover\"]}");
  }
}
