package dev.pynmon.web.purge;

import static dev.pynmon.web.testing.Samples.down;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.purge.PurgeDefaults;
import dev.pynmon.application.port.in.purge.PurgePart;
import dev.pynmon.application.port.in.purge.PurgePreview;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Count;
import dev.pynmon.web.WebConfig;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PurgePagesTest {
  private static final PurgeScope OLD = new PurgeScope.OldEvents(EventRetention.DEFAULT);

  private final FakeMonitor monitor = new FakeMonitor(FakeApps.of("billing", "reports", "shop"));
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private String page(String path, PurgePreview preview) {
    monitor.purges.preview = Optional.of(preview);
    return site.browse("/apps/shop" + path).body();
  }

  @Test
  void everything_saysFirstWhatGoesAndWhatBreaks() {
    assertThat(page("/purge", Purges.preview(Purges.parts())))
        .contains(
            "<h1>Purge shop?</h1><span class=\"t3\">counted at 14:47:02 UTC, nothing is deleted yet",
            "<b>12,532 entries go, for good.</b> 1 runner is alive and holds 9 invocations. "
                + "<a href=\"#breaks\">9 running ones fail, 52 waiting ones never run and 6 triggers"
                + " stay silent until the runners restart</a>. "
                + "<a href=\"/apps/billing/\">billing</a> and <a href=\"/apps/reports/\">reports</a>"
                + " are not touched.");
  }

  @Test
  void everything_showsEachComponentAndWhatBreaks() {
    assertThat(page("/purge", Purges.preview(Purges.parts())))
        .contains(
            "<a href=\"/apps/shop/broker/\">Broker</a>",
            "<b>44</b>",
            "12,481 statuses, 1 heartbeat<",
            "href=\"/apps/shop/purge?only&#61;state-backend\" aria-label=\"only this: the state backend\"",
            "<b>9 running invocations</b> will fail at their next change of status and can no longer read"
                + " arguments that are kept in the client data store.",
            "<b>52 waiting invocations</b> will never run: their statuses go, and their messages; 8 of"
                + " them PENDING: taken, but not begun.",
            "<b>6 triggers</b> with their conditions and cron are gone until the runners restart");
  }

  @Test
  void runnersThatAreAlive_areNamed() {
    assertThat(page("/purge", Purges.preview(Purges.parts())))
        .contains(
            "<h2 id=\"alive-h\">Runners alive</h2><span class=\"tag\">1</span>",
            "href=\"/apps/shop/runners/" + Samples.RUNNER + "\"",
            "ThreadRunner",
            "host-a:12027",
            "2 s ago",
            "<td class=\"num\">9</td>");
  }

  @Test
  void form_asksForTheName() {
    assertThat(page("/purge", Purges.preview(Purges.parts())))
        .contains(
            "<form class=\"sure\" method=\"post\" action=\"/apps/shop/purge\">",
            "Type <b class=\"mono\">shop</b> to confirm",
            "name=\"confirm\" autocomplete=\"off\"",
            ">Purge 12,532</button>",
            "<a href=\"/apps/shop/purge/ended\">auto-purge</a>");
  }

  @Test
  void oneComponent_isPurgedByItself() {
    String page =
        page(
            "/purge?only=broker",
            Purges.preview(List.of(Purges.part(Component.BROKER, Purges.holding("messages", 44)))));

    assertThat(page)
        .contains(
            "<h1>Purge the broker of shop?</h1>",
            "<b>44 waiting invocations</b> will never run: they stay registered without a message",
            "action=\"/apps/shop/broker/purge\"",
            "href=\"/apps/shop/broker/\">Keep everything</a>")
        .doesNotContain("only this");
    assertThat(monitor.purges.asked).containsExactly("preview local shop Only[component=BROKER]");
  }

  @Test
  void unknownComponent_isNotAllOfThem() {
    assertThat(site.browse("/apps/shop/purge?only=brokers").statusCode()).isEqualTo(400);
  }

  @Test
  void whatNobodyCanTell_isSaidToBeUnknown() {
    List<PurgePart> parts =
        List.of(
            Purges.part(Component.BROKER, Purges.holding("messages", 44)),
            Purges.part(Component.TRIGGER, new Holding("triggers", Optional.empty())));

    assertThat(page("/purge", Purges.preview(parts)))
        .contains(
            "<b>At least 44 entries go, for good; of some kinds nobody can tell how many.</b>",
            "<b>not known</b>",
            "triggers, nobody can tell how many",
            "<b>Triggers</b> with their conditions",
            ">Purge</button>");
  }

  @Test
  void storeThatDoesNotAnswer_locksTheForm() {
    List<PurgePart> parts =
        List.of(
            Purges.part(Component.BROKER, Purges.holding("messages", 44)),
            new PurgePart(Component.ORCHESTRATOR, down()));

    assertThat(page("/purge", Purges.preview(parts)))
        .contains("What does not answer cannot be purged; nothing is begun before all do.")
        .doesNotContain("<form class=\"sure\"");
  }

  @Test
  void nothingThere_isSaid() {
    assertThat(page("/purge", Purges.preview(List.of(Purges.part(Component.BROKER)))))
        .contains("<b>Nothing is there to be purged.</b>", "There is nothing to be purged.")
        .doesNotContain("<form class=\"sure\"");
  }

  @Test
  void storesThatAreOnlyRead_lockTheForm() {
    PurgePreview preview = Purges.preview(Purges.parts());
    PurgePreview onlyRead =
        new PurgePreview(
            preview.app(),
            preview.scope(),
            preview.asOf(),
            preview.parts(),
            preview.ended(),
            preview.alive(),
            preview.unfinished(),
            List.of(Component.BROKER),
            Map.of());

    assertThat(page("/purge", onlyRead))
        .contains(
            "<b>Nothing can be purged here.</b>",
            "The broker lies where this monitor cannot remove anything.")
        .doesNotContain("<form class=\"sure\"");
  }

  @Test
  void anotherPurge_locksTheForm() {
    monitor.purges.reports.put(Purges.ID, Purges.report(Optional.empty()));

    assertThat(page("/purge", Purges.preview(Purges.parts())))
        .contains(
            "Another purge of this application goes on.",
            "<b>A purge of shop goes on,</b> in the orchestrator, after 100 of 200 entries.",
            "href=\"/apps/shop/purges/3f0c\">Follow it</a>")
        .doesNotContain("<form class=\"sure\"");
  }

  @Test
  void ended_tellsHowManyGoAndStay() {
    assertThat(page("/purge/ended", Purges.ended(Purges.ENDED, 11_020, 214)))
        .contains(
            "<h1>Auto-purge shop?</h1>",
            "<b>11,020 invocations go, for good.</b> Looked for was what ended more than 24 h ago. 214"
                + " more stay, since something unfinished refers to it, or nobody can tell.",
            "This application keeps them 24 h.",
            "action=\"/apps/shop/orchestrator/auto-purge\"",
            "<input type=\"hidden\" name=\"age\" value=\"24\">",
            ">Purge 11,020</button>");
  }

  @Test
  void ended_countsForTheHoursThatAreNamed() {
    PurgeScope.Ended scope = new PurgeScope.Ended(Duration.ofMinutes(90), true);

    assertThat(page("/purge/ended?age=1.5&scope=statuses", Purges.ended(scope, 1, 0)))
        .contains(
            "<b>1 invocation goes, for good.</b> Looked for was what ended more than 1.5 h ago.",
            "Records, histories and results stay without a status.",
            "<input type=\"hidden\" name=\"age\" value=\"1.5\">",
            "<input type=\"hidden\" name=\"scope\" value=\"statuses\">");
    assertThat(monitor.purges.asked)
        .containsExactly("preview local shop Ended[age=PT1H30M, statusesAlone=true]");
  }

  @Test
  void endedOfAnUnknownConfiguration_asksForTheHoursBeforeAnythingIsCounted() {
    monitor.purges.defaults =
        new PurgeDefaults(PurgeScope.Ended.DEFAULT_AGE, true, EventRetention.DEFAULT, true);

    assertThat(site.browse("/apps/shop/purge/ended").body())
        .contains(
            "How long ago must an invocation have ended that goes?",
            "pynenc keeps them 24 h unless told otherwise; what this application was told is not"
                + " known.",
            "name=\"age\" value=\"\"",
            "Nothing is counted before the hours are known.")
        .doesNotContain("<form class=\"sure\"");
    assertThat(monitor.purges.asked).isEmpty();
  }

  @Test
  void events_tellWhichGo() {
    PurgeScope scope =
        new PurgeScope.OldEvents(new EventRetention(true, Duration.ofDays(7), 0, 500));

    PurgePart part =
        Purges.part(Component.TRIGGER, Purges.holding("events", 1_204), Purges.holding("runs", 1));

    assertThat(page("/purge/events", Purges.preview(scope, List.of(part))))
        .contains(
            "<h1>Purge old events of shop?</h1>",
            "<b>1,204 events and 1 trigger run go, for good.</b> Of events and runs of triggers, this takes"
                + " what is older than 7 days, and all but the newest 500 trigger runs. Runs of"
                + " removed events go with them.",
            "action=\"/apps/shop/events/auto-purge\"",
            ">Purge 1,205</button>")
        .doesNotContain("What breaks", "Runners alive");
  }

  @Test
  void eventsThatAreNotAllCounted_goAllTheSame() {
    PurgePart part =
        new PurgePart(
            Component.TRIGGER,
            Samples.there(
                List.of(
                    new Holding("events", Optional.of(new Count.AtLeast(1_000_000))),
                    new Holding("runs", Optional.empty()))));

    assertThat(page("/purge/events", Purges.preview(OLD, List.of(part))))
        .contains(
            "<b>At least 1,000,000 events and an unknown number of trigger runs go, for good.</b>",
            ">Purge</button>");
  }

  @Test
  void noEventThatIsOld_leavesNothingToOrder() {
    assertThat(page("/purge/events", Purges.preview(OLD, List.of(Purges.part(Component.TRIGGER)))))
        .contains("<b>Nothing goes.</b> Of events", "There is nothing to be purged.")
        .doesNotContain("<form class=\"sure\"");
  }

  @Test
  void eventsThatAreAllKept_stay() {
    PurgeScope scope =
        new PurgeScope.OldEvents(new EventRetention(false, Duration.ofDays(7), 0, 0));

    assertThat(page("/purge/events", Purges.preview(scope, List.of())))
        .contains("<b>Nothing goes.</b> This application keeps all events")
        .doesNotContain("<form class=\"sure\"");
  }

  @Test
  void viewer_readsWhyThereIsNoForm() {
    monitor.access.roles.put("ann", Role.VIEWER);
    monitor.purges.refused =
        Optional.of(new RefusedException(Deed.PURGE, RefusedException.Reason.ROLE));

    HttpResponse<String> page =
        site.browse("/apps/shop/purge", "Authorization", "Bearer token-ann");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<b>Nothing can be purged here.</b>",
            "This needs the role admin; ann has the role viewer.")
        .doesNotContain("<form class=\"sure\"");
  }

  @Test
  void viewer_isOfferedNoPurge() {
    monitor.access.roles.put("ann", Role.VIEWER);
    monitor.apps.overview = Optional.of(Samples.overview(Map.of()));

    assertThat(site.browse("/apps/shop/", "Authorization", "Bearer token-ann").body())
        .contains("<h1>Dashboard</h1>")
        .doesNotContain("Purge…", "href=\"\"");
  }

  @Test
  void monitorThatOnlyReads_offersNoPurge() {
    monitor.apps.overview = Optional.of(Samples.overview(Map.of()));
    WebConfig config =
        new WebConfig(
            WebConfig.LOOPBACK,
            0,
            "",
            true,
            "1.0.0-test",
            Clock.fixed(Samples.NOW, ZoneOffset.UTC),
            AccessConfig.plain());

    try (Site reading = Site.with(config, monitor.useCases())) {
      assertThat(reading.browse("/apps/shop/").body())
          .contains("<h1>Dashboard</h1>")
          .doesNotContain("Purge…", "href=\"\"");
    }
  }

  @Test
  void monitorThatOnlyReads_saysSo() {
    monitor.purges.refused =
        Optional.of(new RefusedException(Deed.PURGE, RefusedException.Reason.READ_ONLY));

    assertThat(site.browse("/apps/shop/purge?only=broker").body())
        .contains(
            "<h1>Purge the broker of shop?</h1>",
            "This monitor only reads: it was started with --read-only.")
        .doesNotContain("<form class=\"sure\"");
  }

  @Test
  void dashboard_tellsOfAPurgeThatStoppedHalfWay() {
    monitor.purges.reports.put(
        Purges.ID, Purges.report(Optional.of(new PurgeEnd.Abandoned(Samples.NOW))));
    monitor.apps.overview = Optional.of(Samples.overview(Map.of()));

    assertThat(site.browse("/apps/shop/").body())
        .contains(
            "<a class=\"btn-x sm danger\" href=\"/apps/shop/purge\">Purge…</a>",
            "<b>A purge of shop stopped half-way,</b> in the orchestrator, after 100 of 200 entries."
                + " Begun 14:46:50 UTC by ole. <span class=\"t2\">Until it ends, pages may show"
                + " invocations without records.</span>",
            "href=\"/apps/shop/purges/3f0c\">Resume…</a>");
  }
}
