package dev.pynmon.application.service.access;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.application.port.in.access.AuditView;
import dev.pynmon.application.port.in.access.ShowAuditUseCase;
import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Optional;

/**
 * Shows what was done.
 *
 * @param authority who may look
 * @param audit what was done
 * @param accounts whose troubles admins hear of
 */
public record ShowAuditService(Authority authority, Audit audit, Accounts accounts)
    implements ShowAuditUseCase {
  @Override
  public AuditView show(Actor actor, Optional<Search> search, int page) {
    authority.allow(actor, Deed.AUDIT);
    List<AuditEntry> all =
        audit.newest().stream().filter(entry -> search.map(entry::isAsked).orElse(true)).toList();
    int pages = Math.max(1, Math.ceilDiv(all.size(), AuditView.PAGE));
    int shown = Math.clamp(page, 1, pages);
    List<AuditEntry> entries =
        all.stream().skip((shown - 1L) * AuditView.PAGE).limit(AuditView.PAGE).toList();
    return new AuditView(entries, shown, pages, all.size(), audit.since(), accounts.problem());
  }
}
