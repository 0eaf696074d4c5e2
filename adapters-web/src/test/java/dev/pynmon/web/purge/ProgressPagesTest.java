package dev.pynmon.web.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.purge.PurgeStart;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressPagesTest {
  private static final String PAGE = "text/html";
  private final FakeMonitor monitor = new FakeMonitor(FakeApps.of("billing", "shop"));
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private void is(Optional<PurgeEnd> end) {
    monitor.purges.reports.put(Purges.ID, Purges.report(end));
  }

  @Test
  void purgeThatGoesOn_keepsUp() {
    is(Optional.empty());

    assertThat(site.browse("/apps/shop/purges/3f0c").body())
        .contains(
            "<h1>Purge of shop</h1><span class=\"t3\">begun 14:46:50 UTC by ole",
            " data-live=\"/apps/shop/live\"",
            "<main id=\"main\" tabindex=\"-1\" data-retry=\"5\">",
            "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>",
            "<span class=\"t2\">50 %</span>",
            "12 s so far, about 12 s left",
            "<progress value=\"100\" max=\"200\" aria-label=\"Whole purge\"></progress>",
            "<progress class=\"done\" value=\"1\" max=\"1\" aria-label=\"Broker\"></progress>",
            "<progress value=\"56\" max=\"150\" aria-label=\"Orchestrator\"></progress>",
            "56 of 150",
            "6 to go",
            "100 of 200 entries gone, for good; the rest can be resumed.",
            "<form method=\"post\" action=\"/apps/shop/purges/3f0c/stop\">");
  }

  @Test
  void purgeThatFailed_saysWhereAndLeadsToWhatGoingOnWouldTake() {
    is(Optional.of(new PurgeEnd.Failed(Samples.NOW, Component.ORCHESTRATOR, FakeApps.REFUSED)));

    assertThat(site.browse("/apps/shop/purges/3f0c").body())
        .contains(
            "role=\"alert\">",
            "<b>Stopped half-way,</b> in the orchestrator, after 100 of 200 entries. Nothing listens"
                + " at redis-1:6379.",
            "took 12 s",
            "<a class=\"btn-x sm danger\" href=\"/apps/shop/purge\">Resume…</a>")
        .doesNotContain("hx-trigger", "http-equiv", "/stop\"", "/resume\"");
  }

  @Test
  void purgeOfWhatIsOldThatWasStopped_goesOnAtAWord() {
    monitor.purges.reports.put(
        Purges.ID,
        Purges.report(Purges.ENDED, List.of(), Optional.of(new PurgeEnd.Stopped(Samples.NOW))));
    monitor.purges.start = new PurgeStart.Begun(Purges.report(Optional.empty()));

    assertThat(site.browse("/apps/shop/purges/3f0c").body())
        .contains(
            "<form method=\"post\" action=\"/apps/shop/purges/3f0c/resume\">", ">Resume</button>");
    assertThat(resume("/apps/shop", "").statusCode()).isEqualTo(303);
    assertThat(monitor.purges.asked).containsExactly("resume local 3f0c");
  }

  private HttpResponse<String> resume(String app, String form, String... headers) {
    return site.submit(app + "/purges/3f0c/resume", form, headers);
  }

  /** Since it was stopped others may have written. */
  @Test
  void purgeOfAll_goesOnOnlyForItsName() {
    is(Optional.of(new PurgeEnd.Stopped(Samples.NOW)));
    monitor.purges.start = new PurgeStart.Begun(Purges.report(Optional.empty()));

    HttpResponse<String> nothing = resume("/apps/shop", "");

    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body())
        .contains(
            "it takes the application&#39;s name: confirm&#61;shop.", "href=\"/apps/shop/purge\"");
    assertThat(resume("/apps/shop", "confirm=billing").statusCode()).isEqualTo(400);
    assertThat(monitor.purges.asked).isEmpty();
    assertThat(resume("/apps/shop", "confirm=shop").statusCode()).isEqualTo(303);
    assertThat(monitor.purges.asked).containsExactly("resume local 3f0c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pynmon-app=billing"})
  void nameIsThatOfItsApplication_notOfTheOneThatIsLookedAt(String cookie) {
    is(Optional.of(new PurgeEnd.Stopped(Samples.NOW)));
    monitor.purges.start = new PurgeStart.Begun(Purges.report(Optional.empty()));

    assertThat(resume("", "confirm=billing", "Cookie", cookie).statusCode()).isEqualTo(400);
    assertThat(monitor.purges.asked).isEmpty();

    HttpResponse<String> answer = resume("", "confirm=shop", "Cookie", cookie);

    assertThat(answer.headers().firstValue("Location")).contains("/apps/shop/purges/3f0c");
    assertThat(monitor.purges.asked).containsExactly("resume local 3f0c");
  }

  @Test
  void addressOfAnotherApplication_hasNoneOfItsPurges() {
    is(Optional.empty());

    assertThat(resume("/apps/billing", "confirm=billing").statusCode()).isEqualTo(404);
    assertThat(site.submit("/apps/billing/purges/3f0c/stop", "").statusCode()).isEqualTo(404);
    assertThat(site.browse("/apps/billing/purges/3f0c").statusCode()).isEqualTo(404);
    assertThat(monitor.purges.asked).isEmpty();
  }

  @Test
  void purgeThatIsComplete_hasNothingToBeDone() {
    monitor.purges.reports.put(Purges.ID, Purges.complete(Purges.ALL, 7));

    assertThat(site.browse("/apps/shop/purges/3f0c").body())
        .contains(
            "<div id=\"purge-state\">", "role=\"status\">", "<b>Done.</b> 7 entries are gone.")
        .doesNotContain("/purges/3f0c/stop", "/purges/3f0c/resume");
  }

  @Test
  void viewer_neitherStopsNorResumes() {
    monitor.access.roles.put("ann", Role.VIEWER);
    is(Optional.empty());

    assertThat(site.browse("/apps/shop/purges/3f0c", "Authorization", "Bearer token-ann").body())
        .contains("50 %")
        .doesNotContain("/stop\"");
    assertThat(
            site.send("POST", "/apps/shop/purges/3f0c/stop", "Authorization", "Bearer token-ann")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void purgeOfAnotherApplicationThanTheVisitors_isShownThere() {
    is(Optional.empty());

    HttpResponse<String> answer = site.browse("/purges/3f0c");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/apps/shop/purges/3f0c");
  }

  @Test
  void forgottenPurge_isNotFound() {
    HttpResponse<String> answer = site.browse("/apps/shop/purges/none");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("No purge none is remembered here.");
  }

  @Test
  void stop_leadsBackToTheProgress() {
    is(Optional.empty());

    HttpResponse<String> page = site.post("/apps/shop/purges/3f0c/stop", "", "Accept", PAGE);
    HttpResponse<String> program = site.post("/apps/shop/purges/3f0c/stop", "", "Accept", "*/*");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).contains("/apps/shop/purges/3f0c");
    assertThat(program.body())
        .contains("\"success\":true", "\"The purge ends after its present batch.\"");
    assertThat(monitor.purges.asked).containsExactly("stop local 3f0c", "stop local 3f0c");
  }

  @Test
  void resume_goesOnAndIsAnsweredLikeAnOrder() {
    is(Optional.of(new PurgeEnd.Abandoned(Samples.NOW)));
    monitor.purges.start = new PurgeStart.Begun(Purges.report(Optional.empty()));

    HttpResponse<String> page =
        site.post("/apps/shop/purges/3f0c/resume", "confirm=shop", "Accept", PAGE);
    monitor.purges.reports.put(Purges.ID, Purges.complete(Purges.ALL, 7));
    HttpResponse<String> program =
        site.post("/apps/shop/purges/3f0c/resume", "confirm=shop", "Accept", "*/*");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(program.body())
        .isEqualTo(
            "{\"success\":true,\"message\":\"All application data has been purged successfully.\"}");
    assertThat(monitor.purges.asked).containsExactly("resume local 3f0c", "resume local 3f0c");
  }

  @Test
  void nothingLeft_isSaid() {
    is(Optional.of(new PurgeEnd.Complete(Samples.NOW)));

    HttpResponse<String> answer =
        site.post("/apps/shop/purges/3f0c/resume", "confirm=shop", "Accept", PAGE);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Nothing of this purge is left to be done.");
  }
}
