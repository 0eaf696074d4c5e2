package dev.pynmon.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowViewTest {
  @Test
  void of_wholeRow_isFinishedText() {
    RowView row = RowView.of(Samples.row(), Samples.NOW, Samples.LINKS);

    assertThat(row)
        .isEqualTo(
            new RowView(
                new StatusBadge("st-success", "SUCCESS", ""),
                "/invocations/f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e",
                "f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e",
                "f85b0044",
                "shop.charge",
                new TaskLink("shop.charge", "/tasks/shop.charge"),
                "shop.charge:976483bbea5bae32",
                "/calls/shop.charge%3A976483bbea5bae32",
                "976483b",
                "2.00 s",
                false,
                "1.00 s",
                false,
                "",
                "0",
                true,
                "54f27cc",
                "/runners/54f27cc1-c528-4fdb-8f4f-e901ff3c4991",
                "ThreadRunner 54f27cc1-c528-4fdb-8f4f-e901ff3c4991",
                "host-a",
                List.of(TimeText.of(Samples.NOW.minusSeconds(60), Samples.NOW)),
                List.of(TimeText.of(Samples.NOW.minusSeconds(57), Samples.NOW)),
                "/invocations/timeline?time_range=custom&start_date=2026-11-24T14%3A46%3A01.550Z"
                    + "&end_date=2026-11-24T14%3A46%3A05.450Z"
                    + "&inv_ids=f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e&resolution=100ms"
                    + "&selected=f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e",
                ""));
  }

  @Test
  void of_rowOfADeadRunner_ranUntilThatWasLastHeardOf() {
    InvocationRow running = Samples.silent(Samples.NOW.minusSeconds(20));
    RowView row = RowView.of(running, Samples.NOW, Samples.LINKS);

    assertThat(row.rowRun()).isEqualTo("38.00 s");
    assertThat(row.rowRunning()).isFalse();
    assertThat(row.rowSilent()).isEqualTo("last heard of 20 s ago");
    assertThat(row.rowBadge().badgeName()).isEqualTo("RUNNING");
  }

  @Test
  void of_bareRow_leavesEmptyWhatIsNotKnown() {
    RowView row = RowView.of(Samples.bare(), Samples.NOW, Samples.LINKS);

    assertThat(row.rowBadge()).isEqualTo(StatusBadge.none());
    assertThat(row.rowTask()).isEmpty();
    assertThat(row.rowRetries()).isEmpty();
    assertThat(row.rowNeverRetried()).isFalse();
    assertThat(row.rowWait()).isEmpty();
    assertThat(row.rowWaiting()).isFalse();
    assertThat(row.rowChanged()).isEmpty();
  }

  @Test
  void of_hostileRow_isBoundedVisibleAndEncoded() {
    RowView row = RowView.of(Samples.hostile(), Samples.NOW, Samples.LINKS);

    assertThat(row.rowHref())
        .isEqualTo("/invocations/%3Cscript%3Ealert%28%271%27%29%3C%2Fscript%3E%22%00%E2%80%AE");
    assertThat(row.rowTask()).isEqualTo("<script>alert('1')</script>\"\\u0000\\u202e");
    assertThat(row.rowDamage()).isEqualTo("<script>alert('1')</script>\"\\u0000\\u202e");
    assertThat(row.rowRunnerHost()).doesNotContain("\0").doesNotContain("\u202E");
    assertThat(row.rowWaiting()).isFalse();
  }
}
