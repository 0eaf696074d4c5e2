package dev.pynmon.application.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.application.port.in.access.AuditView;
import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShowAuditServiceTest {
  private static final Instant START = Instant.parse("2026-11-24T14:47:02Z");
  private static final Actor ANNA = new Actor("anna", Role.ADMIN, How.SESSION);

  private final Audit audit = new Audit(START);
  private final FakeAccounts accounts = new FakeAccounts();
  private final ShowAuditService service =
      new ShowAuditService(new Authority(true), audit, accounts);

  @Test
  void nothingDone_isOneEmptyPage() {
    assertThat(service.show(ANNA, 1))
        .isEqualTo(new AuditView(List.of(), 1, 1, 0, START, Optional.empty()));
  }

  @Test
  void pages_areNewestFirst_andBroughtIntoRange() {
    IntStream.range(0, 150).mapToObj(ShowAuditServiceTest::entry).forEach(audit::record);

    assertThat(service.show(ANNA, -3)).isEqualTo(service.show(ANNA, 1));
    assertThat(service.show(ANNA, 1).entries())
        .hasSize(100)
        .startsWith(entry(149), entry(148))
        .endsWith(entry(50));
    AuditView last = service.show(ANNA, Integer.MAX_VALUE);
    assertThat(last.entries()).hasSize(50).endsWith(entry(0));
    assertThat(last.page()).isEqualTo(2);
    assertThat(last.pages()).isEqualTo(2);
    assertThat(last.total()).isEqualTo(150);
  }

  @Test
  void query_leavesThoseOfWhichItHolds() {
    audit.record(purge(1, "broker, 1", "complete"));
    audit.record(purge(2, "events", "stopped"));

    assertThat(asked("deed:purge broker")).containsExactly(purge(1, "broker, 1", "complete"));
    assertThat(asked("who:" + ANNA.name() + " NOT broker"))
        .containsExactly(purge(2, "events", "stopped"));
    assertThat(asked("app:another")).isEmpty();
  }

  private List<AuditEntry> asked(String query) {
    return service.show(ANNA, Optional.of(Search.parse(query, START, Noun.AUDIT)), 1).entries();
  }

  @Test
  void onlyTheNewestAreKept() {
    IntStream.range(0, 1_001).mapToObj(ShowAuditServiceTest::entry).forEach(audit::record);

    assertThat(service.show(ANNA, 1).total()).isEqualTo(1_000);
    assertThat(service.show(ANNA, 10).entries()).endsWith(entry(1));
  }

  @Test
  void end_standsInPlaceOfItsBeginning_butOfNoOther() {
    audit.record(purge(1, "broker, 1", AuditEntry.BEGUN));
    audit.record(purge(2, "broker, 2", AuditEntry.BEGUN));
    audit.record(purge(3, "broker, 1", "stopped"));
    audit.record(purge(4, "broker, 1", AuditEntry.BEGUN));
    audit.record(purge(5, "broker, 1", AuditEntry.STOPPING));
    audit.record(purge(6, "broker, 1", "complete"));

    assertThat(service.show(ANNA, 1).entries())
        .containsExactly(
            purge(6, "broker, 1", "complete"),
            purge(3, "broker, 1", "stopped"),
            purge(2, "broker, 2", AuditEntry.BEGUN));
  }

  private static AuditEntry purge(int second, String what, String outcome) {
    return new AuditEntry(
        START.plusSeconds(second), ANNA, Deed.PURGE, new AppKey("shop"), what, 0, outcome);
  }

  @Test
  void troubleOfTheAccounts_isToldToAdmins() {
    accounts.problem = Optional.of("broken");

    assertThat(service.show(ANNA, 1).notice()).contains("broken");
  }

  @Test
  void whoIsNoAdmin_seesNothing() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> service.show(new Actor("bert", Role.OPERATOR, How.SESSION), 1))
        .satisfies(refused -> assertThat(refused.deed()).isEqualTo(Deed.AUDIT));
  }

  private static AuditEntry entry(int number) {
    return new AuditEntry(
        START.plusSeconds(number), ANNA, Deed.PURGE, new AppKey("shop"), "queues", number, "done");
  }
}
