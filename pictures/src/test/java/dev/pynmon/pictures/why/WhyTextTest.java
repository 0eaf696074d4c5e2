package dev.pynmon.pictures.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WhyTextTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:14:30Z");

  private static String text(Sentence.Writer writer) {
    return WhyText.of(writer.end(), NOW);
  }

  @Test
  void names_areShortenedAsOnPages() {
    assertThat(
            text(
                Sentence.say("")
                    .invocation(new InvocationId("1a05f2c1-264b-4072-94c8-3e28d3693328"))
                    .words(" of ")
                    .task(new TaskKey("shop.charge"))
                    .words(" on ")
                    .runner(new RunnerId("54f27cc0-264b-4072-94c8-3e28d3693328"))
                    .words(" in ")
                    .queue(new QueueName("bulk"))
                    .words("; the ")
                    .named(Subject.Whole.SCHEDULER, "")
                    .words(" and ")
                    .named(Subject.Whole.RUNNERS, "5 runners")))
        .isEqualTo("1a05f2c1 of shop.charge on 54f27cc in bulk; the scheduler and 5 runners");
  }

  @Test
  void spans_areWholeSecondsFromOneOn() {
    assertThat(text(Sentence.say("").span(Duration.ofMillis(850)))).isEqualTo("850 ms");
    assertThat(text(Sentence.say("").span(Duration.ofMillis(8_040)))).isEqualTo("8 s");
    assertThat(text(Sentence.say("").span(Duration.ofSeconds(842)))).isEqualTo("14 m 02 s");
    assertThat(text(Sentence.say("").span(Duration.ofSeconds(-3)))).isEqualTo("0 ms");
  }

  @Test
  void measuredSpans_areThoseOfListsAndPictures() {
    assertThat(text(Sentence.say("").measured(Duration.ofMillis(8_054)))).isEqualTo("8.05 s");
    assertThat(text(Sentence.say("").measured(Duration.ofSeconds(842)))).isEqualTo("14 m 02 s");
  }

  @Test
  void moments_haveTheirDayWhereThatIsAnother() {
    assertThat(text(Sentence.say("").at(NOW))).isEqualTo("14:14:30 UTC");
    assertThat(text(Sentence.say("").at(NOW.minus(Duration.ofDays(2)))))
        .isEqualTo("2026-11-22 14:14:30 UTC");
  }

  @Test
  void whatAStoreHolds_isMadeFitToBeRead() {
    String hostile = "\u202Ebulk\n" + "x".repeat(500);

    assertThat(text(Sentence.say("").queue(new QueueName(hostile))))
        .hasSizeLessThan(220)
        .startsWith("\\u202ebulk")
        .doesNotContain("\n");
    assertThat(text(Sentence.say("").named(Subject.Whole.SCHEDULER, hostile)))
        .hasSizeLessThan(220)
        .doesNotContain("\n");
  }
}
