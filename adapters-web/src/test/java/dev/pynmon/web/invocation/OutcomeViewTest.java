package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShownOutcome;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an invocation came to, or why that is not told. */
class OutcomeViewTest {
  @Test
  void of_result_isPrintedWithItsPlace() {
    DataReference reference = DataReference.to("[1]");
    ShownValue value =
        new ShownValue(
            new StoredText("[1]", 5_000_000, true),
            new DecodedValue.Number("1"),
            Optional.of(reference));

    OutcomeView view =
        outcome(Samples.row(), new ShownOutcome(Optional.of(value), Optional.empty()));

    assertThat(view.outcomeTitle()).isEqualTo("Result");
    assertThat(view.outcomeOrigin())
        .isEqualTo("5,000,000 characters, of which the first 3 were read");
    assertThat(view.outcomeStored())
        .containsExactly(
            new DataLink(
                new Href(
                    "/client-data-store/entry?key=__pynenc__client_data__%3A"
                        + reference.value().substring(24)),
                new Href(
                    "/client-data-store/entry/text?key=__pynenc__client_data__%3A"
                        + reference.value().substring(24)),
                reference.value()));
  }

  @Test
  void of_noOutcome_saysWhy() {
    assertThat(note(KnownStatus.SUCCESS))
        .isEqualTo("The state backend holds neither a result nor an exception of it.");
    assertThat(note(KnownStatus.CONCURRENCY_CONTROLLED_FINAL))
        .isEqualTo(
            "Concurrency control ended it before it ran: it has neither result nor exception.");
  }

  private static InvocationRow row(KnownStatus status) {
    return new InvocationRow(
        Samples.ID,
        Optional.of(Samples.state(Samples.ID, status, 0)),
        Optional.of(Samples.record(Samples.ID)),
        History.EMPTY,
        Optional.empty(),
        Map.of());
  }

  private static String note(KnownStatus status) {
    return outcome(row(status), ShownOutcome.NONE).outcomeNote();
  }

  private static OutcomeView outcome(InvocationRow row, ShownOutcome outcome) {
    InvocationDetail detail = Samples.detail(row);
    List<OutcomeView> views =
        OutcomeView.of(
            new InvocationDetail(
                detail.asOf(),
                row,
                Map.of(),
                List.of(),
                Optional.empty(),
                outcome,
                Optional.empty(),
                List.of(),
                new Count.Exact(0),
                List.of(),
                List.of(),
                Map.of()),
            Samples.LINKS);
    assertThat(views).hasSize(1);
    return views.getFirst();
  }
}
