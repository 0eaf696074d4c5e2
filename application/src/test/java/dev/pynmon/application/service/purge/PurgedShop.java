package dev.pynmon.application.service.purge;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.purge.PurgeStart;
import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.application.port.out.purge.PurgeJournal;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.access.ShowAuditService;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.status.KnownStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A shop that is purged: what it keeps, and who does it. */
final class PurgedShop {
  static final AppKey SHOP = new AppKey("shop");
  static final Actor OLE = new Actor("ole", Role.ADMIN, How.SESSION);

  final FakeData data = new FakeData();
  final FakeStore store = new FakeStore();
  final FakeMonitor monitor = FakeMonitor.over(data, store);
  final Notes notes = new Notes();
  final PurgeRegister register = new PurgeRegister(notes);
  private final Audit audit = new Audit(START);
  final RunPurgeService service = service(false);

  /** What the audit holds, newest first: to how much, and with which result. */
  List<String> audited() {
    return new ShowAuditService(new Authority(false), audit, Accounts.NONE)
        .show(OLE, 1).entries().stream()
            .map(entry -> entry.amount() + " " + entry.outcome())
            .toList();
  }

  RunPurgeService service(boolean readOnly) {
    return new RunPurgeService(
        new Authority(readOnly), audit, monitor.directory(), register, notes, monitor.background);
  }

  /** Purges, and tells what came of it. */
  PurgeReport run(PurgeScope scope) {
    return ended(service.begin(OLE, SHOP, scope));
  }

  /** What came of a purge that was begun. */
  PurgeReport ended(PurgeStart start) {
    assertThat(start).isInstanceOf(PurgeStart.Begun.class);
    return register.find(((PurgeStart.Begun) start).purge().id()).orElseThrow();
  }

  /** One that succeeded so many seconds after the start of all time. */
  static FakeInvocation success(String id, int second) {
    return anInvocation(id).was(KnownStatus.SUCCESS, second);
  }

  /** A journal in memory, in the order of writing. */
  static final class Notes implements PurgeJournal {
    private final Map<PurgeId, PurgeReport> written = new LinkedHashMap<>();

    @Override
    public void write(PurgeReport purge) {
      written.put(purge.id(), purge);
    }

    @Override
    public List<PurgeReport> read() {
      return List.copyOf(written.values());
    }
  }
}
