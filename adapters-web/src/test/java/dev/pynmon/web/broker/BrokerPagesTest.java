package dev.pynmon.web.broker;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueFacts;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.PageLinks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerPagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void broker_queues_areListedWithTheirHealth() {
    monitor.broker.queues =
        there(
            List.of(
                Samples.queue("default", 3, Health.CONSUMED),
                Samples.queue("bulk", 5, Health.NOT_CONSUMED)));

    HttpResponse<String> page = site.browse("/broker/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "SQLiteBroker",
            "8 waiting in 2 queues",
            "not consumed",
            "href=\"/broker/queues/bulk\"",
            "hx-get=\"/broker/refresh\"");
  }

  @Test
  void queueThatTheBrokerDoesNotDeclare_namesWhoTakesFromIt() {
    monitor.broker.queues =
        there(
            List.of(
                new QueueReport(
                    new QueueName("typo"),
                    new Count.Exact(0),
                    List.of(Samples.RUNNER),
                    0,
                    Health.NOT_CONFIGURED,
                    0,
                    Optional.empty())));

    assertThat(site.browse("/broker/").body())
        .contains(
            ">typo</a>", "not configured", "href=\"/runners/" + Samples.RUNNER + "\"", "54f27cc");
  }

  @Test
  void refresh_isThePartAlone() {
    HttpResponse<String> part = site.browse("/broker/refresh");

    assertThat(part.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(part.body())
        .startsWith("<section class=\"card-x\" id=\"broker-state\"")
        .contains("No queue");
  }

  @Test
  void whatIsToRunThoughNothingWaits_leadsToASecondLook() {
    assertThat(site.browse("/broker/").body()).doesNotContain("at this look");
    monitor.broker.unsent = 3;
    assertThat(site.browse("/broker/").body())
        .contains(
            "<b>3 invocations are to run for over a minute without a message, at this look.</b>",
            "<a href=\"/broker/stranded\">Look twice: which are stranded</a>");
    monitor.broker.unsent = 100;
    assertThat(site.browse("/broker/refresh").body()).contains("<b>At least 100 invocations are");
  }

  @Test
  void broker_down_is503ThatNamesIt() {
    monitor.broker.queues = Samples.down();

    assertThat(site.browse("/broker/").statusCode()).isEqualTo(503);
    assertThat(site.browse("/broker/").body()).contains("The broker cannot be read");
  }

  @Test
  void queue_messages_showIdsTasksAndArguments() {
    monitor.broker.queues = there(List.of(Samples.queue("default", 1, Health.CONSUMED)));
    monitor.broker.messages =
        there(
            Page.of(List.of(message(Samples.ID)), Optional.of(new Cursor("c")), Optional.empty()));

    String page = site.browse("/broker/queue?limit=1").body();

    assertThat(page)
        .contains(
            ">f85b0044<",
            "shop.charge",
            "1 argument",
            ">order<",
            "1 of 1 shown",
            "href=\"/broker/queue?limit&#61;1&amp;after&#61;c\"");
    assertThat(monitor.broker.peeks)
        .containsExactly(
            new PeekQueueQuery(Samples.app(), Optional.empty(), new PageRequest.Skip(1, 0)));
  }

  @Test
  void queue_named_isThatOne() {
    monitor.broker.queues = there(List.of(Samples.queue("mail", 2, Health.CONSUMED)));

    String page = site.browse("/broker/queue?queue=mail").body();

    assertThat(page).contains("Nothing waits in this queue").doesNotContain("is not known");
    assertThat(monitor.broker.peeks)
        .extracting(PeekQueueQuery::queue)
        .containsExactly(Optional.of(new QueueName("mail")));
  }

  @Test
  void queue_unknownName_isSaid() {
    monitor.broker.queues = there(List.of(Samples.queue("mail", 2, Health.CONSUMED)));

    HttpResponse<String> page = site.browse("/broker/queue?queue=%3Cscript%3E");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("is not known", "Known: mail.").doesNotContain("<script>\"");
  }

  @Test
  void queue_oddLimits_areBroughtIntoRange() {
    assertThat(site.browse("/broker/queue?limit=0").body()).contains("brought up to 1.");
    assertThat(site.browse("/broker/queue?limit=-3").statusCode()).isEqualTo(200);
    assertThat(site.browse("/broker/queue?limit=x").statusCode()).isEqualTo(400);
  }

  @Test
  void queue_hostileMessage_isOnlyText() {
    InvocationId evil = new InvocationId(Samples.EVIL);
    monitor.broker.messages =
        there(Page.of(List.of(message(evil)), Optional.empty(), Optional.empty()));

    assertThat(site.browse("/broker/queue").body()).doesNotContain("<script>alert");
  }

  @Test
  void queue_tellsItsRuleThePlacesAndWhoIsAwaited() {
    WaitingMessage plain = message(Samples.ID);
    WaitingMessage awaited =
        new WaitingMessage(
            plain.message(), plain.state(), plain.record(), List.of(Samples.ID, Samples.ID), true);
    monitor.broker.queues = there(List.of(Samples.queue("mail", 43, Health.CONSUMED)));
    monitor.broker.messages =
        there(Page.of(List.of(plain, awaited), Optional.empty(), Optional.empty()));
    monitor.broker.facts =
        there(
            new QueueFacts(
                QueueOrder.PRIORITY,
                Optional.of(plain),
                true,
                new Count.Exact(40),
                there(List.of()),
                Optional.of(new Setting("Choice", "queue_selection_strategy", "ordered", "env"))));

    assertThat(site.browse("/broker/queues/mail").body())
        .contains(
            "<b>43 wait in mail, the oldest for 0 s.</b> 1 active runner takes from it.",
            "1 of the 2 shown is awaited",
            "highest priority first, then oldest, 2 of 43 shown",
            "A runner takes from its first queue as long as there is anything (ordered).",
            "place </span>41</td>",
            "place </span>42</td>",
            "taken first");
  }

  @Test
  void wholeQueue_isShownInTheOrderInWhichRunnersTake() {
    WaitingMessage plain = message(Samples.ID);
    WaitingMessage awaited =
        new WaitingMessage(
            plain.message(), plain.state(), plain.record(), List.of(Samples.ID), true);
    monitor.broker.queues = there(List.of(Samples.queue("mail", 2, Health.CONSUMED)));
    monitor.broker.messages =
        there(Page.of(List.of(plain, awaited), Optional.empty(), Optional.empty()));
    monitor.broker.facts =
        there(
            new QueueFacts(
                QueueOrder.PRIORITY,
                Optional.of(plain),
                true,
                new Count.Exact(0),
                there(List.of()),
                Optional.empty()));

    assertThat(site.browse("/broker/queues/mail").body())
        .contains(
            "<span class=\"t3\">awaited ones first; of the others highest priority first, then oldest,"
                + " 2 of 2 shown</span>");
  }

  @Test
  void queueThatAnOlderPluginLeftBehind_isTakenByNobody() {
    monitor.broker.facts =
        there(
            new QueueFacts(
                QueueOrder.LEFT_BEHIND,
                Optional.of(message(Samples.ID)),
                true,
                new Count.Exact(0),
                there(List.of()),
                Optional.empty()));

    assertThat(site.browse("/broker/queues/default_queue").body())
        .contains("runners of the newer one do not read it", "taken by nobody");
  }

  @ParameterizedTest
  @CsvSource({
    "mail, /broker/queues/mail",
    "a/b c, /broker/queues/a%2Fb%20c",
    "Überraschung, /broker/queues/%C3%9Cberraschung",
    "., /broker/queue?queue=.",
    ".., /broker/queue?queue=..",
    "'', /broker/queues/"
  })
  void anyNameOfAQueue_hasAPage(String name, String address) {
    QueueName queue = new QueueName(name);
    monitor.broker.queues = there(List.of(Samples.queue(name, 2, Health.CONSUMED)));

    assertThat(PageLinks.queue(queue, Samples.LINKS)).isEqualTo(new Href(address));
    assertThat(site.browse(address).statusCode()).isEqualTo(200);
    assertThat(monitor.broker.peeks)
        .extracting(PeekQueueQuery::queue)
        .containsExactly(Optional.of(queue));
  }

  @Test
  void nameOfAnyLength_isAskedForWhole() {
    String name = "q".repeat(10_000);
    assertThat(site.browse("/broker/queues/" + name).statusCode()).isEqualTo(200);
    assertThat(monitor.broker.peeks)
        .extracting(PeekQueueQuery::queue)
        .containsExactly(Optional.of(new QueueName(name)));
  }

  @Test
  void queueWithoutAName_whereNoneIs_leadsToTheBroker() {
    HttpResponse<String> answer = site.browse("/broker/queues/");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/broker/");
  }

  private static WaitingMessage message(InvocationId id) {
    return new WaitingMessage(
        new QueuedMessage(id, QueueName.DEFAULT, Optional.of(1.0), Optional.of(Samples.NOW)),
        Optional.of(Samples.state(id, KnownStatus.REGISTERED, 0)),
        Optional.of(Samples.record(id)));
  }
}
