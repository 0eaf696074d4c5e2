package dev.pynmon.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.web.part.CallLink;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowViewTest {
  @Test
  void of_wholeRow_isFinishedText() {
    RowView row = RowView.of(Samples.row(), Samples.NOW, Samples.LINKS);

    assertThat(row)
        .isEqualTo(
            new RowView(
                new StatusBadge("st-success", "SUCCESS", ""),
                new InvocationLink(
                    new Href("/invocations/f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e"),
                    "f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e",
                    "f85b0044",
                    ""),
                new TaskLink("shop.charge", new Href("/tasks/shop.charge")),
                List.of(
                    new CallLink(
                        new Href("/calls/shop.charge%3A976483bbea5bae32"),
                        "shop.charge:976483bbea5bae32",
                        "976483b")),
                "order=1",
                List.of(),
                List.of(),
                new SpanText("2.00 s", false, ""),
                new SpanText("1.00 s", false, ""),
                new RetriesText("0", true),
                List.of(
                    new LastRunner(
                        "",
                        new RunnerLink(
                            new Href("/runners/54f27cc1-c528-4fdb-8f4f-e901ff3c4991"),
                            "ThreadRunner 54f27cc1-c528-4fdb-8f4f-e901ff3c4991",
                            "54f27cc"),
                        "host-a")),
                List.of(TimeText.of(Samples.NOW.minusSeconds(60), Samples.NOW)),
                List.of(TimeText.of(Samples.NOW.minusSeconds(57), Samples.NOW)),
                new Href("/invocations/f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e/timeline"),
                "",
                OnlyLinks.of(
                    ReadInvocation.of(Samples.row(), ListExtras.NONE, Samples.NOW), Narrowing.NONE),
                ""));
  }

  @Test
  void of_rowOfADeadRunner_ranUntilThatWasLastHeardOf() {
    InvocationRow running = Samples.silent(Samples.NOW.minusSeconds(20));
    RowView row = RowView.of(running, Samples.NOW, Samples.LINKS);

    assertThat(row.rowRun())
        .isEqualTo(new SpanText("38.00 s", false, "on 54f27cc, which fell silent 20 s ago"));
    assertThat(row.rowBadge().badgeName()).isEqualTo("RUNNING");
  }

  @Test
  void of_rowOfMoreChangesThanAreRead_changedAsTheOrchestratorTells() {
    InvocationRow silent = Samples.silent(Samples.NOW);
    InvocationRow cut =
        new InvocationRow(
            silent.id(),
            silent.state(),
            silent.record(),
            new History(silent.history().entries().subList(0, 1), false),
            silent.lastRunner(),
            Map.of());
    RowView row = RowView.of(cut, Samples.NOW, Samples.LINKS);

    assertThat(row.rowChanged())
        .containsExactly(TimeText.of(Samples.NOW.minusSeconds(58), Samples.NOW));
    assertThat(row.rowRunner()).hasSize(1);
  }

  @Test
  void of_rowThatNobodyTook_namesWhoRegisteredIt() {
    InvocationRow taken = Samples.silent(Samples.NOW);
    InvocationRow untaken =
        new InvocationRow(
            taken.id(),
            Optional.empty(),
            taken.record(),
            new History(taken.history().entries().subList(0, 1), true),
            taken.lastRunner(),
            Map.of());

    assertThat(RowView.of(untaken, Samples.NOW, Samples.LINKS).rowRunner())
        .extracting(LastRunner::lastRole)
        .containsExactly("registered by");
    assertThat(RowView.of(taken, Samples.NOW, Samples.LINKS).rowRunner())
        .extracting(LastRunner::lastRole)
        .containsExactly("");
  }

  @Test
  void of_bareRow_leavesEmptyWhatIsNotKnown() {
    RowView row = RowView.of(Samples.bare(), Samples.NOW, Samples.LINKS);

    assertThat(row.rowBadge()).isEqualTo(StatusBadge.none());
    assertThat(row.rowTask()).isEqualTo(new TaskLink("", Href.NONE));
    assertThat(row.rowCall()).isEmpty();
    assertThat(row.rowRetries()).isEqualTo(new RetriesText("", false));
    assertThat(row.rowWait()).isEqualTo(new SpanText("", false, ""));
    assertThat(row.rowRunner()).isEmpty();
    assertThat(row.rowChanged()).isEmpty();
  }

  @Test
  void idThatIsLongerThanAnyOfPynenc_isCut_andNoLink() {
    String id = "é&".repeat(100);

    InvocationLink link = InvocationLink.of(new InvocationId(id), Samples.LINKS);

    assertThat(link)
        .isEqualTo(new InvocationLink(Href.NONE, "é&".repeat(12) + "é…", "é&é&é&é&", ""));
  }

  @Test
  void of_hostileRow_isBoundedVisibleAndEncoded() {
    RowView row = RowView.of(Samples.hostile(), Samples.NOW, Samples.LINKS);

    assertThat(row.rowLink().linkHref()).as("an id that no address can name").isEqualTo(Href.NONE);
    assertThat(row.rowLink().linkId()).isEqualTo("<script>alert('1')</script>\"\\u0000\\u202e");
    assertThat(row.rowTask().taskText()).isEqualTo("<script>alert('1')</script>\"\\u0000\\u202e");
    assertThat(row.rowDamage()).isEqualTo("<script>alert('1')</script>\"\\u0000\\u202e");
    assertThat(row.rowRunner().getFirst().lastHost()).doesNotContain("\0").doesNotContain("\u202E");
    assertThat(row.rowWait().spanSoFar()).isFalse();
  }
}
