package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Reason;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Why;
import dev.pynmon.web.rerun.AgainView;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionsViewTest {
  private static final InvocationRow ROW = Samples.row();
  private static final AgainView ALLOWED =
      new AgainView(
          new Href("/again"),
          new Href("/stranded"),
          new Href("/scheduler"),
          "",
          List.of(),
          List.of());
  private static final AgainView READ_ONLY =
      new AgainView(Href.NONE, Href.NONE, Href.NONE, "It only reads.", List.of(), List.of());

  private static Why why(Reason reason, Offer... offers) {
    return Why.of(reason, Sentence.of("It is so."), List.of()).offering(offers);
  }

  private static List<ActionRow> rows(Why why, AgainView again) {
    return ActionsView.of(ROW, why, again).actRows();
  }

  @ParameterizedTest
  @EnumSource
  void everyReason_saysWhatBecomesOfBoth(Reason reason) {
    assertThat(rows(why(reason), ALLOWED))
        .allSatisfy(row -> assertThat(row.actText()).endsWith("."))
        .first()
        .extracting(row -> row.actWay().wayHref())
        .isEqualTo(new Href("/again"));
  }

  @Test
  void waiting_hasNothingToPutBack() {
    assertThat(rows(why(Reason.IN_QUEUE), ALLOWED))
        .extracting(row -> row.actWay().wayText(), row -> row.actWay().wayHref().leads())
        .containsExactly(tuple("Run again…", true), tuple("Put back", false));
  }

  @Test
  void stranded_isPutBack_andAStuckSchedulerFreed() {
    assertThat(rows(why(Reason.STRANDED, Offer.RECOVER, Offer.FREE_SCHEDULER), ALLOWED))
        .extracting(row -> row.actWay().wayText(), row -> row.actWay().wayHref().hrefText())
        .containsExactly(
            tuple("Run again…", "/again"),
            tuple("Put back…", "/stranded"),
            tuple("Free…", "/scheduler"));
  }

  @Test
  void whoMayNot_seesWhy() {
    assertThat(rows(why(Reason.STRANDED, Offer.RECOVER), READ_ONLY))
        .extracting(row -> row.actWay().wayHref().leads(), ActionRow::actText)
        .containsExactly(tuple(false, "It only reads."), tuple(false, "It only reads."));
  }

  @Test
  void runnerThatIsGone_cannotBeStopped() {
    InvocationRow held = Samples.silent(Samples.NOW);

    assertThat(ActionsView.of(held, why(Reason.RUNNING), ALLOWED).actEnd())
        .contains(" Stopping the runner ");
    assertThat(ActionsView.of(held, why(Reason.RUNNER_GONE), ALLOWED).actEnd())
        .isNotEmpty()
        .doesNotContain("Stopping");
  }

  @Test
  void withoutRecord_nothingCanBeRunAgain() {
    assertThat(ActionsView.of(Samples.bare(), why(Reason.NO_RECORD), ALLOWED).actRows())
        .extracting(ActionRow::actText)
        .containsExactly(
            "Not possible: its arguments are not known without a record.",
            "No use: no runner can run it without its record.");
  }
}
