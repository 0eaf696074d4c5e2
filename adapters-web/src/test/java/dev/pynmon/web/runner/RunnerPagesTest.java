package dev.pynmon.web.runner;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.application.port.in.runner.ShowRunnerResult;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerGroup;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Runners;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunnerPagesTest {
  private static final String OWN = "/runners/" + Samples.RUNNER.value();

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void runners_standInGroups_withAllThatIsKnown() {
    RunnerGroup group =
        new RunnerGroup(
            Runners.sighting(Samples.context(), RunnerPresence.ACTIVE, 2),
            List.of(Runners.sighting(Runners.worker("worker-1"), RunnerPresence.STALE, 400)));
    monitor.runners.list =
        Runners.list(
            new RunnerList.Active(List.of(group), 2, 2, Set.of(Samples.RUNNER), true),
            Page.of(
                List.of(Runners.sighting(Runners.worker("worker-9"), RunnerPresence.GONE, 4_000)),
                Optional.of(new Cursor("c")),
                Optional.empty()));

    String page = site.browse("/runners/").body();

    assertThat(page)
        .contains(
            "2 active, 2 eligible for the atomic service, 1 ran it",
            "MultiThreadRunner",
            "href=\"" + OWN + "\" title=\"" + Samples.RUNNER.value() + "\">54f27cc</a>",
            "host-a, pid 12027, thread 3976",
            "class=\"child\"",
            "<span class=\"tag ok\">active</span>",
            "<span class=\"tag warn\">stale</span>",
            "<span class=\"tag \">gone</span>",
            "1 h 00 m",
            "was 1 h 00 m",
            "href=\"/broker/queues/default\">default</a> <a",
            "href=\"/broker/queues/mail\">mail</a>",
            "has run it",
            "within 10 m 00 s",
            "href=\"/runners/worker-9\"",
            "href=\"/runners/?after&#61;c&amp;rows_before&#61;1-384d\"",
            "aria-current=\"page\">Runners<",
            "href=\"/runners/atomic-service/timeline\"",
            "href=\"/runners/atomic-service/scheduling\"");
  }

  @Test
  void runners_withARunOfTheService_areCountedAmongTheActiveOnes() {
    RunnerGroup group =
        new RunnerGroup(
            Runners.sighting(Samples.context(), RunnerPresence.GONE, 4_000),
            List.of(
                Runners.sighting(Runners.worker("worker-1"), RunnerPresence.STALE, 400),
                Runners.sighting(Runners.worker("worker-2"), RunnerPresence.ACTIVE, 2),
                Runners.sighting(Runners.worker("worker-3"), RunnerPresence.ACTIVE, 2)));
    Set<RunnerId> served =
        Set.of(Samples.RUNNER, new RunnerId("worker-1"), new RunnerId("worker-2"));
    monitor.runners.list =
        Runners.list(new RunnerList.Active(List.of(group), 3, 3, served, true), Page.empty());

    assertThat(site.browse("/runners/refresh").body())
        .contains("3 active, 3 eligible for the atomic service, 2 ran it");
  }

  @Test
  void runners_withoutContextAndQueues_areSaidToBeSo() {
    RunnerSighting bare =
        new RunnerSighting(
            new RunnerId("bare"), Optional.empty(), Optional.empty(), RunnerPresence.UNSEEN);
    monitor.runners.list =
        Runners.list(
            new RunnerList.Active(List.of(new RunnerGroup(bare, List.of())), 1, 0, Set.of(), false),
            Page.empty());

    assertThat(site.browse("/runners/").body())
        .contains(
            "context not stored",
            "no heartbeat",
            "not kept",
            "The first 1 by creation are listed.",
            "pynenc removes none");
  }

  @Test
  void refresh_isTheActiveOnesAlone() {
    assertThat(site.browse("/runners/refresh").body())
        .startsWith("<div id=\"runners-active\"")
        .contains("No runner is active", "not older than 10 m 00 s");
  }

  @Test
  void runners_orchestratorDown_is503() {
    monitor.runners.list =
        new RunnerList(
            Samples.APP,
            Samples.NOW,
            Runners.DEAD_AFTER,
            Samples.down(),
            Samples.down(),
            Samples.down(),
            Samples.down(),
            Samples.down(),
            "",
            List.of(),
            Map.of());

    assertThat(site.browse("/runners/").statusCode()).isEqualTo(503);
    assertThat(site.browse("/runners/refresh").statusCode()).isEqualTo(503);
  }

  @Test
  void runnerThatChangedSomethingAfterItsHeartbeat_wasHeardOfThen() {
    RunnerPast.Work work =
        new RunnerPast.Work(
            Samples.row(),
            Samples.entry(KnownStatus.SUCCESS, Samples.NOW.minusSeconds(670), Samples.RUNNER));
    monitor.runners.runner =
        new ShowRunnerResult.Found(
            Runners.detail(
                Runners.sighting(Samples.context(), RunnerPresence.GONE, 700),
                Runners.past(List.of(work), Samples.NOW, 1, Optional.empty())));

    assertThat(site.browse(OWN).body())
        .contains(
            "Silent for 11 m 10 s, since 14:35:52 UTC",
            "<dt>Last change</dt>",
            "<dt>Silent for</dt><dd>11 m 10 s <span class=\"t3\">(limit 10 m 00 s)</span>");
  }

  @Test
  void runner_listsItsRunsOfTheAtomicService_andLeadsToAllOfThem() {
    RunnerDetail known =
        Runners.detail(
            Runners.sighting(Samples.context(), RunnerPresence.ACTIVE, 9),
            Runners.past(List.of(), Samples.NOW, 0, Optional.empty()));
    monitor.runners.runner =
        new ShowRunnerResult.Found(
            new RunnerDetail(
                known.app(),
                known.asOf(),
                known.deadAfter(),
                known.runner(),
                known.heard(),
                known.workers(),
                known.running(),
                known.past(),
                List.of(
                    Runners.run("served-2", 10, "completed"),
                    Runners.run("served-1", 20, "blocked")),
                known.missing()));

    assertThat(site.browse(OWN).body())
        .contains(
            "its newest runs",
            "href=\"/runners/atomic-service/runs/served-2\"",
            "href=\"/runners/atomic-service/runs/served-1\"",
            "aria-label=\"Timeline around run served-2\"",
            "href=\"/runners/atomic-service/timeline?runner_id&#61;" + Samples.RUNNER + "\"");
  }

  @Test
  void runner_showsWhoItIsAndWhatItDid() {
    RunnerPast past =
        Runners.past(
            List.of(
                new RunnerPast.Work(
                    Samples.row(),
                    Samples.entry(
                        KnownStatus.SUCCESS, Samples.NOW.minusSeconds(957), Samples.RUNNER))),
            Samples.NOW,
            20_000,
            Optional.of(Samples.NOW.minusSeconds(7_200)));
    monitor.runners.runner =
        new ShowRunnerResult.Found(
            Runners.detail(Runners.sighting(Samples.context(), RunnerPresence.GONE, 900), past));

    String page = site.browse(OWN).body();

    assertThat(page)
        .contains(
            "ThreadRunner <span class=\"id whole\">" + Samples.RUNNER.value(),
            "<dd>host-a</dd>",
            "<dd>12027</dd>",
            "15 m 00 s <span class=\"t3\">(limit 10 m 00 s)</span>",
            "was 1 h 00 m",
            "It holds nothing. What it held is told above.",
            "href=\"/invocations/" + Samples.ID.value() + "\"",
            "<a href=\"/tasks/shop.charge\">shop.charge</a>",
            "<dt>Queues</dt><dd><a class=\"item any\" href=\"/broker/queues/default\"",
            "20,000 changes looked at",
            "back to 2026-11-24 12:47:02 UTC.",
            "href=\"" + OWN + "?until&#61;2026-11-24T12%3A47%3A02Z#past-h\"");
  }

  @Test
  void runner_thatIsAClient_hasAPageToo() {
    RunnerId client = new RunnerId("ExternalRunner@vm-9888");
    RunnerContext context =
        new RunnerContext(
            client, "ExternalRunner", 9_888, "vm", 0, Optional.empty(), Optional.empty());
    monitor.runners.runner =
        new ShowRunnerResult.Found(
            Runners.detail(
                new RunnerSighting(
                    client, Optional.of(context), Optional.empty(), RunnerPresence.UNSEEN),
                Runners.past(List.of(), Samples.NOW, 12, Optional.empty())));

    HttpResponse<String> page = site.browse("/runners/ExternalRunner%40vm-9888");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "client",
            "A client outside any runner never leaves one.",
            "The newest 12 changes looked at, to the very first.");
  }

  @Test
  void runner_thatNobodyKnows_is404ThatSaysHowFarItLooked() {
    monitor.runners.runner =
        new ShowRunnerResult.NotFound(Optional.of(Samples.NOW.minusSeconds(60)));

    HttpResponse<String> page = site.browse("/runners/nobody");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains(
            "No runner nobody in shop.",
            "appears in no history back to 2026-11-24 14:46:02 UTC",
            "href=\"/runners/nobody?until&#61;2026-11-24T14%3A46%3A02Z\"",
            "Look further back");
  }

  @Test
  void runner_idOrMomentInAWrongForm_is400() {
    assertThat(site.browse("/runners/a%20b").statusCode()).isEqualTo(400);
    assertThat(site.browse("/runners/a?until=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void runner_thatCannotBeLookedFor_is503() {
    monitor.runners.runner =
        new ShowRunnerResult.Unanswered(Map.of(Component.STATE_BACKEND, Samples.DOWN));

    assertThat(site.browse("/runners/a").statusCode()).isEqualTo(503);
  }

  @Test
  void hostileRunner_isOnlyText() {
    RunnerId evil = new RunnerId(Samples.EVIL);
    RunnerContext context =
        new RunnerContext(
            evil, Samples.EVIL, -1, Samples.EVIL, -1, Optional.of(evil), Optional.empty());
    monitor.runners.list =
        Runners.list(
            new RunnerList.Active(
                List.of(
                    new RunnerGroup(
                        Runners.sighting(context, RunnerPresence.ACTIVE, -5), List.of())),
                1,
                1,
                Set.of(),
                true),
            Page.of(
                List.of(Runners.sighting(context, RunnerPresence.ACTIVE, 5)),
                Optional.empty(),
                Optional.empty()));
    monitor.runners.runner =
        new ShowRunnerResult.Found(
            Runners.detail(
                Runners.sighting(context, RunnerPresence.ACTIVE, 5),
                Runners.past(
                    List.of(
                        new RunnerPast.Work(
                            Samples.hostile(),
                            Samples.entry(KnownStatus.FAILED, Samples.NOW, evil))),
                    Samples.NOW,
                    1,
                    Optional.empty())));

    assertThat(site.browse("/runners/").body()).doesNotContain("<script>alert");
    assertThat(site.browse("/runners/x").body()).doesNotContain("<script>alert");
  }

  @Test
  void links_keepThePrefixOfTheApplication() {
    monitor.runners.list =
        Runners.list(
            new RunnerList.Active(
                List.of(
                    new RunnerGroup(
                        Runners.sighting(Samples.context(), RunnerPresence.ACTIVE, 2), List.of())),
                1,
                1,
                Set.of(),
                true),
            Page.empty());

    assertThat(site.browse("/apps/shop/runners/").body())
        .contains("href=\"/apps/shop" + OWN + "\"", "hx-get=\"/apps/shop/runners/refresh\"");
  }

  @Test
  void past_thatCannotBeRead_isSaid() {
    RunnerSighting runner = Runners.sighting(Samples.context(), RunnerPresence.ACTIVE, 1);
    monitor.runners.runner =
        new ShowRunnerResult.Found(
            new RunnerDetail(
                Samples.APP,
                Samples.NOW,
                Runners.DEAD_AFTER,
                runner,
                Optional.empty(),
                List.of(),
                there(Page.empty()),
                Samples.down(),
                List.of(),
                Map.of(Component.STATE_BACKEND, Samples.DOWN)));

    assertThat(site.browse("/runners/x").body()).contains("Not known: store down.");
  }
}
