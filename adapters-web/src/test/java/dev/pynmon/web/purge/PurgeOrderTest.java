package dev.pynmon.web.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.purge.PurgeDefaults;
import dev.pynmon.application.port.in.purge.PurgeStart;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POSTs of the original's buttons, of our own forms, and of scripts. */
class PurgeOrderTest {
  private static final String PAGE = "text/html";
  private final FakeMonitor monitor = new FakeMonitor(FakeApps.of("billing", "shop"));
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private void answers(PurgeReport purge) {
    monitor.purges.start = new PurgeStart.Begun(Purges.report(Optional.empty()));
    monitor.purges.reports.put(Purges.ID, purge);
  }

  private HttpResponse<String> press(String path) {
    return site.post("/apps/shop" + path, "", "Accept", "*/*", "HX-Request", "true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/purge | All application data has been purged successfully. | Everything[]",
        "/broker/purge | Broker queue purged successfully | Only[component=BROKER]",
        "/orchestrator/purge | Orchestrator purged successfully | Only[component=ORCHESTRATOR]",
        "/state-backend/purge | State backend purged successfully | Only[component=STATE_BACKEND]",
        "/client-data-store/purge | Client data store purged successfully"
            + " | Only[component=CLIENT_DATA_STORE]",
        "/triggers/purge | Trigger store purged successfully | Only[component=TRIGGER]"
      })
  void buttonOfTheOriginal_purgesAtOnceAndIsAnsweredAsThere(
      String path, String message, String scope) {
    Optional<Component> only =
        List.of(Component.values()).stream()
            .filter(component -> scope.endsWith("=" + component.name() + "]"))
            .findFirst();
    answers(Purges.complete(only.<PurgeScope>map(PurgeScope.Only::new).orElse(Purges.ALL), 7));

    HttpResponse<String> answer = press(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"success\":true,\"message\":\"" + message + "\"}");
    assertThat(monitor.purges.asked).containsExactly("begin local shop " + scope);
  }

  /** The address of a preview is no address that purges more than the preview shows. */
  @Test
  void purgeOfThePreviewOfOneComponent_purgesThatAlone() {
    answers(Purges.complete(new PurgeScope.Only(Component.TRIGGER), 7));

    press("/purge?only=trigger");

    assertThat(monitor.purges.asked).containsExactly("begin local shop Only[component=TRIGGER]");
    assertThat(press("/purge?only=queue").statusCode()).isEqualTo(400);
    assertThat(monitor.purges.asked).hasSize(1);
  }

  @Test
  void autoPurge_takesWhatTheApplicationKeepsNoLongerAndTellsHowMuch() {
    monitor.purges.defaults =
        new PurgeDefaults(Duration.ofHours(48), false, EventRetention.DEFAULT, false);
    answers(Purges.complete(Purges.ENDED, 21));

    assertThat(press("/orchestrator/auto-purge").body())
        .isEqualTo(
            "{\"success\":true,\"message\":\"Auto-purge completed successfully.\","
                + "\"deleted\":5,\"kept\":3}");
    assertThat(monitor.purges.asked)
        .containsExactly("begin local shop Ended[age=PT48H, statusesAlone=false]");
  }

  @ParameterizedTest
  @CsvSource({
    "age=0.5&scope=statuses, PT30M, true",
    "age=1&scope=all, PT1H, false",
    "age=0,PT0S,false"
  })
  void autoPurge_takesWhatItsFormNames(String form, String age, boolean alone) {
    answers(Purges.complete(Purges.ENDED, 21));

    site.post("/apps/shop/orchestrator/auto-purge", form, "Accept", "*/*");

    assertThat(monitor.purges.asked)
        .containsExactly("begin local shop Ended[age=" + age + ", statusesAlone=" + alone + "]");
  }

  /** Whoever writes them behind the address means them, too. */
  @Test
  void autoPurge_takesWhatItsAddressNames() {
    answers(Purges.complete(Purges.ENDED, 21));

    press("/orchestrator/auto-purge?age=72");

    assertThat(monitor.purges.asked)
        .containsExactly("begin local shop Ended[age=PT72H, statusesAlone=false]");
  }

  @ParameterizedTest
  @CsvSource({"age=-1", "age=1e9", "age=many", "age=99999999", "scope=status", "scope=statusses"})
  void whatIsMistyped_isNothingElse(String form) {
    HttpResponse<String> answer =
        site.post("/apps/shop/orchestrator/auto-purge", form, "Accept", "*/*");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(monitor.purges.asked).isEmpty();
  }

  @Test
  void eventPurge_tellsHowManyWent() {
    answers(Purges.complete(new PurgeScope.OldEvents(EventRetention.DEFAULT), 12));

    assertThat(press("/events/auto-purge").body())
        .isEqualTo("{\"success\":true,\"deleted\":12,\"message\":\"Auto-purge completed.\"}");
    assertThat(monitor.purges.asked)
        .containsExactly("begin local shop OldEvents[retention=" + EventRetention.DEFAULT + "]");
  }

  @Test
  void failure_isToldWithWhereItStopped() {
    answers(
        Purges.report(
            Optional.of(
                new PurgeEnd.Failed(Samples.NOW, Component.ORCHESTRATOR, FakeApps.REFUSED))));

    HttpResponse<String> answer = press("/purge");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo(
            "{\"success\":false,\"message\":\"Error while purging: Nothing listens at redis-1:6379."
                + " It stopped in the orchestrator, after 100 of 200 entries; what is gone is gone,"
                + " the rest can be resumed.\",\"purge\":\"/apps/shop/purges/3f0c\"}");
  }

  @Test
  void failureOfAnAutoPurge_beginsAsInTheOriginal() {
    answers(Purges.report(Purges.ENDED, List.of(), Optional.of(new PurgeEnd.Stopped(Samples.NOW))));

    assertThat(press("/orchestrator/auto-purge").body())
        .startsWith(
            "{\"success\":false,\"message\":\"Error during auto-purge: Somebody stopped it.");
  }

  @Test
  void purgeThatTakesLong_isSaidToGoOn() {
    answers(Purges.report(Optional.empty()));

    HttpResponse<String> answer = press("/purge");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .isEqualTo(
            "{\"success\":false,\"message\":\"The purge goes on: 100 of 200 entries are gone.\","
                + "\"purge\":\"/apps/shop/purges/3f0c\"}");
  }

  @Test
  void browser_isSentToTheProgress() {
    answers(Purges.report(Optional.empty()));

    HttpResponse<String> answer =
        site.post("/apps/shop/broker/purge", "confirm=shop", "Accept", PAGE);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/apps/shop/purges/3f0c");
    assertThat(monitor.purges.asked).containsExactly("begin local shop Only[component=BROKER]");
  }

  /** Its tables were dropped, or its store is away: the first one was not meant. */
  @Test
  void choiceThatIsThereNoMore_isNotTheFirstApplication() {
    HttpResponse<String> answer =
        site.post("/purge", "", "Accept", "*/*", "Cookie", "pynmon-app=gone");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("App 'gone' not found.");
    assertThat(monitor.purges.asked).isEmpty();
    monitor.purges.preview = Optional.of(Purges.preview(Purges.parts()));
    assertThat(site.browse("/purge", "Cookie", "pynmon-app=gone").body())
        .contains("<h1>Purge billing?</h1>", "action=\"/apps/billing/purge\"");
  }

  /** It was meant to narrow what goes. */
  @Test
  void misspelledField_isRefused_andNothingGoes() {
    for (String order :
        List.of("/purge?onyl=broker", "/purge?age=24", "/broker/purge?only=trigger")) {
      assertThat(site.post("/apps/shop" + order, "confirm=shop", "Accept", "*/*").statusCode())
          .as(order)
          .isEqualTo(400);
    }
    assertThat(monitor.purges.asked).isEmpty();
  }

  @Test
  void anotherName_isThePageAgain() {
    monitor.purges.preview = Optional.of(Purges.preview(Purges.parts()));

    HttpResponse<String> answer =
        site.post("/apps/shop/purge", "confirm=%3Cb%3Ebilling", "Accept", PAGE);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "<h1>Purge shop?</h1>",
            "aria-invalid=\"true\" aria-describedby=\"confirm-wrong\"",
            "role=\"alert\">&quot;&lt;b&gt;billing&quot; is not it. The application is called shop.</p>");
    assertThat(monitor.purges.asked).containsExactly("preview local shop Everything[]");
  }

  @Test
  void nothingTyped_isThePageAgain() {
    monitor.purges.preview = Optional.of(Purges.preview(Purges.parts()));

    HttpResponse<String> answer = site.post("/apps/shop/purge", "confirm=+", "Accept", PAGE);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Nothing was typed. The application is called shop.");
  }

  @Test
  void anotherName_isAProblemForPrograms() {
    HttpResponse<String> answer =
        site.post("/apps/shop/purge", "confirm=billing", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Not confirmed\",\"status\":400,\"detail\":"
                + "\"\\\"billing\\\" is not it. The application is called shop.\","
                + "\"instance\":\"/apps/shop/purge\",\"parameter\":\"confirm\"}");
    assertThat(monitor.purges.asked).isEmpty();
  }

  @Test
  void oneOfTwoNames_isNotEnough() {
    HttpResponse<String> answer =
        site.post("/apps/shop/purge", "confirm=shop&confirm=billing", "Accept", "*/*");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void token_needsTheName() {
    monitor.access.roles.put("ole", Role.ADMIN);
    answers(Purges.complete(Purges.ALL, 1));

    HttpResponse<String> without =
        site.send("POST", "/apps/shop/purge", "Authorization", "Bearer token-ole");
    HttpResponse<String> named =
        site.send("POST", "/apps/shop/purge?confirm=shop", "Authorization", "Bearer token-ole");

    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body())
        .contains("Whoever sends a token names the application: confirm=shop.");
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(monitor.purges.asked).containsExactly("begin ole shop Everything[]");
  }

  @Test
  void anotherPurge_isSaidToGoOn() {
    monitor.purges.start = new PurgeStart.UnderWay(Purges.report(Optional.empty()));

    HttpResponse<String> program = press("/broker/purge");
    HttpResponse<String> page = site.post("/apps/shop/purge", "confirm=shop", "Accept", PAGE);

    assertThat(program.statusCode()).isEqualTo(409);
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains(
            "The purge of shop goes on, begun by ole at 14:46:50 UTC: nothing else was begun.",
            "href=\"/apps/shop/purges/3f0c\"");
  }

  @Test
  void storesThatAreOnlyRead_areNamed() {
    monitor.purges.start =
        new PurgeStart.OnlyRead(List.of(Component.BROKER, Component.STATE_BACKEND));

    HttpResponse<String> answer = site.post("/apps/shop/purge", "", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body())
        .contains("The broker and state backend lie where this monitor cannot remove anything.");
  }

  @Test
  void pageOfSomebodyElse_purgesNothing() {
    HttpResponse<String> answer =
        site.send("POST", "/apps/shop/purge", "Origin", "http://elsewhere.example");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(monitor.purges.asked).isEmpty();
  }
}
