package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.BrokerOverview;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.PlaceView;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.purge.PurgeLink;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.RepairAddress;
import java.util.List;

/**
 * The page of the broker, for the templates {@code broker/broker} and {@code broker/state}.
 *
 * @param brokerClass its pynenc class
 * @param brokerWaiting how many messages wait in all queues
 * @param brokerQueueCount in how many of how many queues
 * @param brokerEmpty true when nothing waits
 * @param brokerUnsent how many are to run though nothing waits, in words; "" for none
 * @param brokerLook where they are looked at twice
 * @param brokerStranded where what is stranded is looked for; none for those who may not put it
 *     back
 * @param brokerPurge where it is purged
 * @param brokerAsOf when that was read
 * @param brokerHref this page
 * @param brokerRefresh its changing part alone
 * @param brokerQuery the field for a query
 * @param brokerHasQueues true when there is a queue
 * @param brokerNone what is said where there is none
 * @param brokerNoneWhy why
 * @param queues the queues
 * @param queuesBasis what their rates and forecasts rest on
 * @param queuesExport all of them as a file
 * @param brokerPlace where it lies
 * @param settings what is configured
 */
record BrokerPage(
    String brokerClass,
    String brokerWaiting,
    String brokerQueueCount,
    boolean brokerEmpty,
    String brokerUnsent,
    Href brokerLook,
    Href brokerStranded,
    Href brokerPurge,
    String brokerAsOf,
    Href brokerHref,
    Href brokerRefresh,
    QueryForm brokerQuery,
    boolean brokerHasQueues,
    String brokerNone,
    String brokerNoneWhy,
    List<QueueRow> queues,
    String queuesBasis,
    ExportLinks queuesExport,
    PlaceView brokerPlace,
    List<SettingView> settings) {
  private static final String WHEN_ONE_APPEARS =
      "A queue appears here when the broker declares it or a message waits in it.";

  static BrokerPage of(
      BrokerOverview overview, List<QueueReport> queues, Href stranded, Request request) {
    Links links = request.links();
    Count waiting = Waiting.in(queues);
    Query query = request.params().query();
    List<QueueReport> shown = QueuesExport.asked(queues, request);
    QueryForm asked = QueryForm.of(Noun.QUEUES, request);
    PlaceView place = PlaceView.of(overview.app(), Component.BROKER);
    return new BrokerPage(
        place.placeClass(),
        CountText.of(waiting),
        Waiting.where(queues),
        waiting.equals(new Count.Exact(0)),
        unsent(overview.unsent()),
        Href.to(RepairAddress.stranded(links)),
        stranded,
        PurgeLink.only(Component.BROKER, request),
        TimeText.clock(overview.asOf()),
        Href.to(links.area("broker").with(query)),
        Href.to(links.to("broker", "refresh").with(query)),
        asked,
        !shown.isEmpty(),
        FoundText.emptyTitle(Page.empty(), asked.isAsked(), "queue"),
        FoundText.emptyText(Page.empty(), asked.isAsked(), WHEN_ONE_APPEARS),
        QueueRow.of(shown, Narrowed.of(request), overview.asOf(), links),
        QueueBasis.of(queues),
        ExportLinks.asked(QueuesExport.NAME, query, links),
        place,
        SettingView.of(overview.settings()));
  }

  private static String unsent(int many) {
    String all = CountText.of(many, "invocation");
    return many == 0
        ? ""
        : (many < BrokerOverview.LOOKED_AT ? all : "At least " + all)
            + (many == 1 ? " is" : " are")
            + " to run for over a minute without a message, at this look.";
  }
}
