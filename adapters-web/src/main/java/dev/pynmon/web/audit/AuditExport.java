package dev.pynmon.web.audit;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.application.port.in.access.AuditView;
import dev.pynmon.application.port.in.access.ShowAuditUseCase;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was done as a file, of all applications: the thousand entries that are kept in memory. */
final class AuditExport {
  static final String NAME = "audit";

  private static final Sheet<AuditEntry> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("at", AuditEntry::at),
              Column.of("who", entry -> entry.actor().name()),
              Column.of("role", entry -> entry.actor().role().word()),
              Column.of("how", entry -> entry.actor().how().word()),
              Column.of("deed", entry -> entry.deed().word()),
              Column.of("app", entry -> entry.app().value()),
              Column.of("what", AuditEntry::what),
              Column.of("amount", AuditEntry::amount),
              Column.of("outcome", AuditEntry::outcome)));

  private AuditExport() {}

  static List<Route> routes(ShowAuditUseCase audit) {
    return Exports.ofInstance(SHEET, request -> _ -> portion(audit, request)).stream()
        .map(route -> route.of(Deed.AUDIT))
        .toList();
  }

  private static Portion<AuditEntry> portion(ShowAuditUseCase audit, Request request) {
    Optional<Search> search = AuditPages.search(request);
    AuditView view = audit.show(request.actor(), search, 1);
    // What is done meanwhile moves entries to the next page: none is told twice.
    Set<AuditEntry> entries = new LinkedHashSet<>(view.entries());
    for (int page = 2; page <= view.pages(); page++) {
      entries.addAll(audit.show(request.actor(), search, page).entries());
    }
    return Portion.whole(request.now(), List.copyOf(entries));
  }
}
