package dev.pynmon.web.rerun.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How far a run of many is, and what may be done with it. */
class RunPagesTest {
  private static final String RUN = "/apps/shop/reruns/3f0c";
  private final FakeMonitor monitor = new FakeMonitor(FakeApps.of("billing", "shop"));
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private void is(BulkState state) {
    BulkReport run = Bulks.run(state);
    monitor.bulks.runs.clear();
    monitor.bulks.runs.add(run);
    monitor.bulks.items = Optional.of(Bulks.items(run));
  }

  private String page() {
    return site.browse(RUN).body();
  }

  @Test
  void runThatGoesOn_keepsUp() {
    is(new BulkState.Going());

    assertThat(page())
        .contains(
            "<h1>Re-run of 9 invocations</h1><span class=\"t3\">begun 2026-11-24 14:46:50 UTC by ole",
            " data-live=\"/apps/shop/live\"",
            "<main id=\"main\" tabindex=\"-1\" data-retry=\"5\">",
            "id=\"run-stop\" type=\"submit\">Stop</button>",
            "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>",
            "<b role=\"status\">4 of 9 dealt with.</b> Goes on with 60 a minute, about",
            "<progress value=\"4\" max=\"9\" aria-label=\"Settled\">",
            "2 registered, 1 registered already, 1 left out, 5 to come",
            "it was started without --state-dir.",
            "action=\"" + RUN + "/pause\"",
            "action=\"" + RUN + "/stop\"")
        .doesNotContain("/go-on\"", "/resume\"");
  }

  @Test
  void itsInvocations_areListedWithWhatBecameOfThem() {
    is(new BulkState.Going());

    assertThat(page())
        .contains(
            "href=\"/apps/shop/invocations/" + Bulks.NEW + "\"",
            "SUCCESS",
            "argument gone <span class=\"t2\">The value of order is gone.</span>",
            "to come <span",
            RUN + "?which&#61;left_out\">Left out 1</a>",
            RUN + "?which&#61;all&amp;page&#61;3\"");
  }

  @Test
  void first_isAwaitedAndNamed() {
    is(new BulkState.Awaiting(Bulks.NEW, Samples.NOW.minusSeconds(5)));

    assertThat(page())
        .contains(
            "<b role=\"status\">The first goes alone.</b> Its outcome is awaited since 14:46:57 UTC, before the other"
                + " 5 are begun. <a class=\"id\" href=\"/apps/shop/invocations/"
                + Bulks.NEW)
        .doesNotContain("/pause\"");
  }

  @Test
  void firstThatFailed_isAQuestion() {
    is(new BulkState.Asking(Bulks.NEW, "It FAILED with a ValueError."));

    assertThat(page())
        .contains(
            "<b role=\"status\">The first did not succeed, so nothing else was begun.</b> It FAILED with a"
                + " ValueError.",
            "action=\"" + RUN + "/go-on\"",
            ">Run the other 5</button>",
            "action=\"" + RUN + "/stop\"");
  }

  @Test
  void firstThatFailed_saysWhatItRaised() {
    monitor.bulks.first =
        Optional.of(
            new BulkFirst(
                Bulks.NEW,
                Optional.of(KnownStatus.FAILED),
                Optional.of(new FailureCause("ValueError", "<no> such card"))));
    is(new BulkState.Asking(Bulks.NEW, "The first ended as failed."));

    assertThat(page()).contains("ended as failed. It raised ValueError: &lt;no&gt; such card.");
    is(new BulkState.Going());
    assertThat(page()).doesNotContain("It raised");
  }

  @Test
  void firstThatFailed_isNamedOnce() {
    is(new BulkState.Asking(Bulks.NEW, "The first, " + Bulks.NEW + ", ended as failed."));
    monitor.bulks.fates = new BulkFates(Map.of(KnownStatus.FAILED, 1), 0);

    String link = "<a class=\"id\" href=\"/apps/shop/invocations/%1$s\" title=\"%1$s\">%2$s</a>";
    assertThat(page())
        .contains(
            "</b> The first, "
                + link.formatted(Bulks.NEW, ShortId.of(Bulks.NEW))
                + ", ended as failed.</p>");
  }

  /** Ids are whatever a store holds: a letter stands in many words. */
  @Test
  void firstWithAShortId_isNamedWhereItsSentenceHasIt() {
    is(new BulkState.Asking(new InvocationId("e"), "The first, e, ended as failed."));
    assertThat(page()).contains("</b> The first, <a class=\"id\"").contains(", ended as failed.");
  }

  @Test
  void firstThatEnded_isNotExpectedToSucceed() {
    is(new BulkState.Asking(Bulks.NEW, "It is still running."));
    assertThat(page()).contains("Should it succeed after all");
    monitor.bulks.fates = new BulkFates(Map.of(KnownStatus.FAILED, 1), 0);
    assertThat(page()).doesNotContain("Should it succeed after all");
  }

  @Test
  void pausedAndEnded_areSaid() {
    is(new BulkState.Paused(Optional.of("ann")));
    assertThat(page())
        .contains("<b role=\"status\">It waits.</b> Paused by ann. After 4 of 9.", ">Go on<");
    is(new BulkState.Complete(Samples.NOW));
    assertThat(page())
        .contains("<b role=\"status\">Done.</b> 2 registered")
        .doesNotContain("hx-trigger", "http-equiv", "<form method=\"post\" action=\"" + RUN);
    is(new BulkState.Failed(Samples.NOW, FakeApps.REFUSED));
    assertThat(page())
        .contains(
            "<b role=\"status\">Ended half-way, after 4 of 9.</b> Nothing listens at redis-1:6379.",
            "action=\"" + RUN + "/resume\"");
    is(new BulkState.Stopped(Samples.NOW, Optional.of("ann")));
    assertThat(page()).contains("Stopped by ann.", ">Resume<");
    is(new BulkState.Stopped(Samples.NOW, Optional.empty()));
    assertThat(page()).contains("Stopped; by whom is not known.");
    is(new BulkState.Abandoned(Samples.NOW));
    assertThat(page())
        .contains("The monitor that worked on it ended, after 14:47:02 UTC: nobody runs it now.");
  }

  @Test
  void howItWent_isCounted() {
    monitor.bulks.fates = new BulkFates(Map.of(KnownStatus.SUCCESS, 34, KnownStatus.FAILED, 1), 2);
    is(new BulkState.Complete(Samples.NOW));

    assertThat(page())
        .contains(
            "<h1>Re-run of 9 invocations</h1>",
            "<section class=\"answer st-failed\" aria-label=\"How it stands\">",
            "<b role=\"status\">Done, but 1 FAILED.</b> 2 registered",
            "What was registered is now: 34 SUCCESS, 1 FAILED, 2 gone.</p>",
            "as of ");
    is(new BulkState.Going());
    assertThat(page()).contains("<p>Now 34 SUCCESS, 1 FAILED, 2 gone.</p>");
  }

  @Test
  void list_tellsHowEachWent_andAsksASilentStoreOnce() {
    is(new BulkState.Complete(Samples.NOW));
    monitor.bulks.fates = new BulkFates(Map.of(KnownStatus.SUCCESS, 2, KnownStatus.FAILED, 1), 0);
    assertThat(site.browse("/apps/shop/reruns").body())
        .contains(
            "#st-failed\"/></svg></span> <a class=\"plain\" href=\"?q&#61;status%3Adone\">done, 1 FAILED</a></td>",
            "5 to come; now 2 SUCCESS, 1 FAILED</td>");
    monitor.bulks.fates = new BulkFates(Map.of(KnownStatus.SUCCESS, 3), 0);
    assertThat(site.browse("/apps/shop/reruns").body())
        .contains(
            "#st-success\"/></svg></span> <a class=\"plain\" href=\"?q&#61;status%3Adone\">done</a></td>");
    monitor.bulks.fates = BulkFates.UNTOLD;
    monitor.bulks.runs.add(Bulks.run(new BulkState.Going()));
    int before = monitor.bulks.fatesAsked;
    assertThat(site.browse("/apps/shop/reruns").body())
        .contains(
            "#st-unknown\"/></svg></span> <a class=\"plain\" href=\"?q&#61;status%3Adone\">done</a></td>");
    assertThat(monitor.bulks.fatesAsked).isEqualTo(before + 1);
  }

  @Test
  void storeThatIsSilent_isSaidAboveAll() {
    monitor.bulks.fates = BulkFates.UNTOLD;
    is(new BulkState.Going());
    assertThat(page())
        .contains(
            "<section class=\"answer st-pending\"",
            "<b role=\"status\">The store does not answer, after 4 of 9.</b> It is asked again; if it stays silent,"
                + " this ends after about half a minute and can be resumed.");
    is(new BulkState.Complete(Samples.NOW));
    assertThat(page())
        .contains(
            "<b role=\"status\">Done.</b> 2 registered, 1 registered already, 1 left out, 5 to come. How it went is"
                + " not known now: the store does not answer.");
  }

  @Test
  void thoseThatHaveOneStatusNow_areListedAlone() {
    monitor.bulks.fates = new BulkFates(Map.of(KnownStatus.SUCCESS, 34, KnownStatus.FAILED, 1), 0);
    is(new BulkState.Going());

    assertThat(page()).contains("href=\"" + RUN + "?which&#61;all&amp;now&#61;success\"");
    assertThat(site.browse(RUN + "?which=registered&now=FAILED").body())
        .contains(
            "href=\"" + RUN + "?which&#61;all\" aria-current=\"true\"",
            "hx-get=\"" + RUN + "?which&#61;all&amp;now&#61;failed&amp;page&#61;1\"");
    assertThat(monitor.bulks.listed).containsExactly("3f0c ALL", "3f0c REGISTERED failed");
  }

  @Test
  void storeThatIsDown_isToldWhereHowTheyAreIsMissing() {
    is(new BulkState.Going());
    BulkItems items = monitor.bulks.items.orElseThrow();
    monitor.bulks.items =
        Optional.of(
            new BulkItems(
                items.run(),
                items.which(),
                items.total(),
                items.items(),
                new Answer.Missing<>(new Absence.Down(FakeApps.REFUSED)),
                Map.of(),
                Map.of(),
                items.registered()));

    assertThat(page()).contains("Nothing listens at redis-1:6379.", "4 of 9 dealt with.");
  }

  @Test
  void whatARunRunsAgain_isAFile_ofThoseThatAreListed() {
    is(new BulkState.Going());
    assertThat(page()).contains("/export/rerun.csv?which&#61;all&amp;id&#61;");
    String file = "/apps/shop/export/rerun.csv?id=" + RUN.substring(RUN.lastIndexOf('/') + 1);

    List<String> lines = site.browse(file + "&which=open").body().lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo("id,task,outcome,reason,registered_as,registered,status,exception,message");
    assertThat(lines.get(1))
        .isEqualTo(
            "%s,%s,registered,,%s,%s,SUCCESS,,",
            Samples.ID, Samples.row().task().orElseThrow(), Bulks.NEW, Samples.NOW.minusSeconds(9));
    assertThat(lines.getLast()).contains("complete\"");
    assertThat(monitor.bulks.listed).last().asString().contains("OPEN");
    assertThat(site.browse("/export/rerun.csv?id=none").statusCode()).isEqualTo(404);
    assertThat(site.browse("/export/rerun.csv").statusCode()).isEqualTo(400);
  }

  @Test
  void runThatIsDone_isFollowedUntilAllThatItRegisteredHasEnded() {
    monitor.bulks.fates = new BulkFates(Map.of(KnownStatus.RUNNING, 1, KnownStatus.SUCCESS, 1), 0);
    is(new BulkState.Complete(Samples.NOW));

    assertThat(page())
        .contains(
            "<main id=\"main\" tabindex=\"-1\" data-retry=\"5\">",
            "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>");
  }

  @Test
  void deeds_leadBackToIt() {
    is(new BulkState.Going());
    monitor.bulks.start = new BulkStart.Begun(Bulks.run(new BulkState.Going()));

    for (String deed : new String[] {"pause", "go-on", "stop", "resume"}) {
      HttpResponse<String> page = site.submit(RUN + "/" + deed, "");
      assertThat(page.statusCode()).isEqualTo(303);
      assertThat(page.headers().firstValue("Location")).contains(RUN);
    }
    assertThat(monitor.bulks.asked)
        .containsExactly(
            "pause local 3f0c", "go on local 3f0c", "stop local 3f0c", "resume local 3f0c");
    assertThat(site.post(RUN + "/stop", "", "Accept", "*/*").body())
        .startsWith("{\"success\":true,\"run\":\"3f0c\"");
  }

  @Test
  void nothingLeft_isSaid() {
    is(new BulkState.Complete(Samples.NOW));

    HttpResponse<String> page = site.submit(RUN + "/resume", "");

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("Nothing of this run is left to be done.");
  }

  @Test
  void viewer_onlyLooks() {
    monitor.access.roles.put("ann", Role.VIEWER);
    is(new BulkState.Going());

    assertThat(site.browse(RUN, "Authorization", "Bearer token-ann").body())
        .contains("4 of 9 dealt with.")
        .doesNotContain("/stop\"");
  }

  @Test
  void runOfAnotherApplication_isShownThereOrNotAtAll() {
    is(new BulkState.Going());

    assertThat(site.browse("/reruns/3f0c").headers().firstValue("Location")).contains(RUN);
    assertThat(site.browse("/apps/billing/reruns/3f0c").statusCode()).isEqualTo(404);
    assertThat(site.submit("/apps/billing/reruns/3f0c/stop", "").statusCode()).isEqualTo(404);
    assertThat(monitor.bulks.asked).isEmpty();
  }

  @Test
  void forgottenRun_isNotFound() {
    assertThat(site.browse("/apps/shop/reruns/none").body())
        .contains("No run none is remembered here.");
    assertThat(site.browse("/apps/shop/reruns/a%2Fb").statusCode()).isEqualTo(404);
  }

  @Test
  void dashboard_tellsOfARunThatAsks() {
    monitor.apps.overview = Optional.of(Samples.overview(Map.of()));
    is(new BulkState.Asking(Bulks.NEW, "It failed."));

    assertThat(site.browse("/apps/shop/").body())
        .contains(
            "<div class=\"note warn\" role=\"alert\">",
            "<b>A re-run of many asks: the first did not succeed:</b> invocations that are FAILED; 2"
                + " registered, 1 registered already, 1 left out, 5 to come. Begun 14:46:50 UTC by"
                + " ole.",
            "href=\"" + RUN + "\">Look at it</a>");
    is(new BulkState.Complete(Samples.NOW));
    assertThat(site.browse("/apps/shop/").body()).doesNotContain("A re-run of many");
  }
}
