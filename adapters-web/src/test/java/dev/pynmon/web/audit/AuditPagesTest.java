package dev.pynmon.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditPagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void what_was_done_is_a_file_of_no_application() {
    monitor.access.audit.add(
        new AuditEntry(
            Site.NOW.minusSeconds(60),
            new Actor("=anna", Role.ADMIN, How.TOKEN),
            Deed.PURGE,
            new AppKey("shop"),
            "broker",
            2,
            "done"));

    assertThat(site.browse("/audit").body()).contains("href=\"/export/audit.csv\"");
    assertThat(site.browse("/export/audit.csv"))
        .returns(
            """
            at,who,role,how,deed,app,what,amount,outcome
            2026-11-24T14:46:02Z,'=anna,admin,token,purge,shop,broker,2,done
            "# 1 row, complete"
            """
                .replace("\n", "\r\n"),
            HttpResponse::body)
        .satisfies(
            answer ->
                assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("pynmon-audit-"));
  }

  @Test
  void nothing_done_is_said_with_where_else_to_look() {
    assertThat(site.browse("/audit").body())
        .contains(
            "<h1>Who did what</h1><span class=\"t3\">0</span>",
            "Through this instance",
            "Nothing was changed through this instance yet")
        .doesNotContain("<table", "role=\"alert\"");
  }

  @Test
  void what_was_done_is_a_row_of_its_own() {
    monitor.access.audit.add(
        new AuditEntry(
            Site.NOW.minusSeconds(60),
            new Actor("<b>anna", Role.ADMIN, How.PROXY),
            Deed.PURGE,
            new AppKey("shop"),
            "broker " + "x".repeat(10_000),
            12_345,
            "done"));

    String page = site.browse("/audit").body();

    assertThat(page)
        .containsSubsequence(
            "<tr><th scope=\"row\"><a class=\"plain\" href=\"?q&#61;ended%3A",
            "<b>&lt;b&gt;anna</b></a>, admin <span class=\"t3\">named by the proxy</span>",
            "href=\"?q&#61;deed%3Apurge\">purge</a></td>",
            "shop</a> <span class=\"t2\">broker xxx",
            "<td class=\"num\">12,345</td>",
            ">done</td>");
    assertThat(page).hasSizeLessThan(20_000);
  }

  @Test
  void purge_leads_to_how_far_it_is() {
    String id = "3f0c1d2e-0000-4000-8000-0123456789ab";
    monitor.access.audit.add(
        new AuditEntry(
            Site.NOW,
            new Actor("anna", Role.ADMIN, How.SESSION),
            Deed.PURGE,
            new AppKey("sh op"),
            "everything, " + id,
            7,
            "complete"));

    assertThat(site.browse("/audit").body())
        .contains(
            "sh op</a> <span class=\"t2\">everything</span>",
            "href=\"/apps/sh%20op/purges/" + id + "\"",
            ">3f0c1d2e</a>");
  }

  @Test
  void failures_run_again_lead_to_their_group_and_to_how_far_they_are() {
    monitor.access.audit.add(
        new AuditEntry(
            Site.NOW,
            new Actor("anna", Role.OPERATOR, How.SESSION),
            Deed.RERUN,
            new AppKey("shop"),
            "12 failures of shop.charge by Time, out, group 0123456789ab, run-1",
            7,
            "complete"));

    assertThat(site.browse("/audit").body())
        .contains(
            "<span class=\"t2\">12 failures of shop.charge by Time, out</span>",
            "invocations/?status&#61;FAILED&amp;q&#61;fingerprint%3A0123456789ab\">group 0123456789ab</a>",
            "/reruns/run-1\"",
            ">run-1</a>");
  }

  @Test
  void trouble_with_the_accounts_is_told_to_admins() {
    monitor.access.notice = Optional.of("Line 3 of the file cannot be read.");

    assertThat(site.browse("/audit").body())
        .contains("role=\"alert\"", "Line 3 of the file cannot be read.");
  }

  @Test
  void page_behind_the_end_is_the_last_and_said() {
    assertThat(site.browse("/audit?page=7").body()).contains("Page 7 is past the end.");
  }
}
