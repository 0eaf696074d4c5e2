package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.timeline.TimelineBench.NOW;
import static dev.pynmon.application.service.timeline.TimelineBench.at;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.RUNNING_RECOVERY;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.familytree.ShowFamilyTreeService;
import dev.pynmon.application.service.invocation.ListInvocationsService;
import dev.pynmon.application.service.invocation.ShowInvocationService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.why.OtherRules;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A runner that changed another invocation after its last heartbeat was lost after that: list,
 * page, family tree and timeline tell the same moment, whatever the window.
 */
class OneLossTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final InvocationId LOST = new InvocationId("lost");
  private static final RunnerId DEAD = new RunnerId("dead");
  private static final Instant HEARD = at(2_120);

  private final TimelineBench bench = new TimelineBench();

  OneLossTest() {
    bench
        .data
        .add(
            anInvocation("lost").was(RUNNING, 2_000, "dead"),
            anInvocation("other").was(RUNNING, 2_050, "dead").was(SUCCESS, 2_120, "dead"),
            anInvocation("of others").was(RUNNING, 2_050, "alive").was(SUCCESS, 2_150, "alive"),
            anInvocation("recovered")
                .was(RUNNING, 2_000, "dead")
                .was(RUNNING_RECOVERY, 2_800, "alive"))
        .context("dead")
        .context("alive")
        .heartbeat("dead", at(2_100), Optional.empty())
        .heartbeat("alive", at(3_590), Optional.empty());
  }

  private Instant silentSince(InvocationRow row) {
    return row.life(bench.monitor.time.instant()).silentSince().orElseThrow();
  }

  private ShowInvocationService pages() {
    return new ShowInvocationService(
        bench.monitor.directory(),
        new FakeDecoder(),
        new ShowFamilyTreeService(bench.monitor.directory(), new FakeDecoder()),
        (_, _) -> OtherRules.noStatus());
  }

  private InvocationRow row(ShowInvocationResult shown) {
    return ((ShowInvocationResult.Found) shown).detail().row();
  }

  @Test
  void timeline_tellsIt_alsoWhereTheOtherChangeIsOutsideOfTheWindow() {
    assertThat(bench.picture(1_800, NOW).silentSince()).containsOnly(entry(DEAD, HEARD));
    assertThat(bench.picture(1_990, 2_010).silentSince()).containsOnly(entry(DEAD, HEARD));
  }

  @Test
  void list_tellsIt_andOfWhatWasRecovered() {
    ListInvocationsService lists =
        new ListInvocationsService(
            bench.monitor.directory(),
            new Totals(bench.monitor.background),
            TimelineBench.matching(() -> 0));

    assertThat(
            lists
                .list(new ListInvocationsQuery(SHOP, InvocationFilter.ALL, PageRequest.first(9)))
                .page()
                .available()
                .orElseThrow()
                .items())
        .filteredOn(row -> row.id().value().matches("lost|recovered"))
        .extracting(this::silentSince)
        .containsExactly(HEARD, HEARD);
  }

  @Test
  void page_tellsIt_withOneLookHoweverManyPartsItHas() {
    bench.store.calls.forget();

    assertThat(
            silentSince(
                row(pages().whole(new FamilyTreeQuery(SHOP, LOST, Expansions.NONE)).invocation())))
        .isEqualTo(HEARD);
    assertThat(bench.store.calls.count("histories.window")).isEqualTo(1);
  }
}
