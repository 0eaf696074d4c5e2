package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.rerun.BulkItems.Which;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final BulkItem LEFT_OUT =
      new BulkItem(id("b"), new BulkOutcome.LeftOut(BulkReason.DAMAGED, "Its record is damaged."));

  private final Ledger ledger =
      new Ledger(List.of(BulkItem.open(id("a")), LEFT_OUT, BulkItem.open(id("c"))));

  @Test
  void outcomes_areWrittenDownInOrder_passingOverWhatIsLeftOut() {
    assertThat(ledger.next()).contains(id("a"));
    ledger.settle(new BulkOutcome.Registered(id("a2")));
    assertThat(ledger.next()).contains(id("c"));
    ledger.settle(new BulkOutcome.Existing(id("c2")));

    assertThat(ledger.next()).isEmpty();
    assertThat(ledger.counts()).isEqualTo(new BulkCounts(0, 1, 1, 1));
    assertThat(ledger.canary()).contains(id("a2"));
    assertThat(ledger.those(Which.LEFT_OUT)).containsExactly(LEFT_OUT);
    assertThat(ledger.those(Which.ALL)).hasSize(3);
  }

  @Test
  void whatIsUnwritten_isGivenOnce() {
    assertThat(ledger.next()).contains(id("a"));
    ledger.settle(new BulkOutcome.Registered(id("a2")));

    assertThat(ledger.unwritten()).extracting(BulkItem::original).containsExactly(id("a"));
    assertThat(ledger.unwritten()).isEmpty();
  }
}
