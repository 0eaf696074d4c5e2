package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.service.rerun.bulk.BulkShop.OLE;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.RUN;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.SHOP;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed between any two steps, and what the next one does. */
class CutOffTest {
  private static final int MANY = 6;

  private final BulkShop shop = new BulkShop().failed(MANY);

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Ends the process; nothing that it still does is written anywhere. */
  private void kill() {
    shop.notes.close();
    throw new Killed();
  }

  private void killAt(int step, boolean isRegistered) {
    var hooks = isRegistered ? shop.again.after : shop.again.before;
    IntStream.range(0, step).forEach(_ -> hooks.add(() -> {}));
    hooks.add(this::kill);
    assertThatThrownBy(
            () -> shop.service.begin(OLE, SHOP, RUN, shop.order(60, false), Optional.empty()))
        .isInstanceOf(Killed.class);
    shop.notes.open();
    shop.again.before.clear();
    shop.again.after.clear();
  }

  @ParameterizedTest
  @CsvSource({"0,false", "0,true", "1,false", "1,true", "3,false", "3,true", "5,false", "5,true"})
  void resumed_registersEachOnce(int step, boolean isRegistered) {
    killAt(step, isRegistered);
    BulkRegister next = shop.register();
    BulkRerunService later = shop.service(next, false);
    assertThat(next.find(RUN).orElseThrow().state()).isInstanceOf(BulkState.Abandoned.class);

    later.resume(OLE, RUN);

    BulkReport run = next.find(RUN).orElseThrow();
    assertThat(run.state()).isInstanceOf(BulkState.Complete.class);
    assertThat(run.counts()).isEqualTo(new BulkCounts(0, MANY, 0, 0));
    assertThat(shop.again.done).containsExactly("f0", "f1", "f2", "f3", "f4", "f5");
  }

  @Test
  void whatWasDoneBefore_takesNoTimeOnceMore_butWhatMayLackItsMessageIsCompleted() {
    killAt(4, true);
    shop.notes.forget(RUN);
    shop.again.becomes(RUN.rerunOf(id("f1")), KnownStatus.REGISTERED);
    shop.data.queued("default", RUN.rerunOf(id("f1")).value());
    shop.again.becomes(RUN.rerunOf(id("f2")), KnownStatus.REGISTERED);
    shop.again.asked.clear();
    Duration before = shop.bell.passed();

    shop.service(shop.register(), false)
        .begin(OLE, SHOP, RUN, shop.order(60, false), Optional.empty());

    assertThat(shop.again.asked).containsExactly("f2", "f5");
    assertThat(shop.bell.passed().minus(before)).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5})
  void begunAnewUnderItsName_byAMonitorThatRemembersNothing_registersEachOnce(int step) {
    killAt(step, true);
    shop.notes.forget(RUN);
    BulkRegister next = shop.register();

    BulkStart start =
        shop.service(next, false).begin(OLE, SHOP, RUN, shop.order(60, false), Optional.empty());

    assertThat(start).isInstanceOf(BulkStart.Begun.class);
    assertThat(next.find(RUN).orElseThrow().counts()).isEqualTo(new BulkCounts(0, MANY, 0, 0));
    assertThat(shop.again.done).containsExactly("f0", "f1", "f2", "f3", "f4", "f5");
  }
}
