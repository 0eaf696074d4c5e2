package dev.pynmon.web.audit;

import dev.pynmon.application.port.in.access.AuditView;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.text.TimeText;
import java.util.List;

/**
 * The page of what was done, for the template {@code audit/audit}.
 *
 * @param auditTotal how many entries are kept
 * @param auditSince since when
 * @param auditNotice what is wrong with the accounts; "" for nothing
 * @param auditQuery the field for a query
 * @param auditAny true when there is one
 * @param deeds the entries of this page, newest first
 * @param auditPager to other parts of them
 * @param auditExport all of them as a file
 */
record AuditPage(
    String auditTotal,
    TimeText auditSince,
    String auditNotice,
    QueryForm auditQuery,
    boolean auditAny,
    List<DeedRow> deeds,
    Pager auditPager,
    ExportLinks auditExport) {
  static AuditPage of(AuditView view, Request request) {
    return new AuditPage(
        CountText.of(view.total()),
        TimeText.of(view.since(), request.now()),
        view.notice().orElse(""),
        QueryForm.of(Noun.AUDIT, request),
        !view.entries().isEmpty(),
        view.entries().stream()
            .map(entry -> DeedRow.of(entry, Narrowed.of(request), request))
            .toList(),
        Pager.numberedNewestFirst(request.self(), view.page(), view.pages()),
        ExportLinks.asked(
            AuditExport.NAME, request.params().query(), request.links().withoutApp()));
  }
}
