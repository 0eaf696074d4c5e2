package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.BrokerOverview;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueFacts;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.query.AskedPages;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.rerun.Reruns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The broker, and what waits in one of its queues. */
public final class BrokerPages {
  private static final Head HEAD = Head.of(Area.BROKER);
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;
  private static final QueueName NAMELESS = new QueueName("");

  private final ShowBrokerUseCase broker;
  private final Reruns reruns;
  private final Template<BrokerPage> page;
  private final Template<BrokerPage> state;
  private final Template<QueuePage> queue;

  private BrokerPages(Html html, ShowBrokerUseCase broker, Reruns reruns) {
    this.broker = broker;
    this.reruns = reruns;
    this.page = html.template("broker/broker", BrokerPage.class);
    this.state = html.template("broker/state", BrokerPage.class);
    this.queue = html.template("broker/queue", QueuePage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, ShowBrokerUseCase broker, Reruns reruns) {
    BrokerPages pages = new BrokerPages(html, broker, reruns);
    List<Route> routes = new ArrayList<>(pages.routes(new AskedPages(html)));
    routes.addAll(QueuesExport.routes(broker));
    routes.addAll(MessagesExport.routes(broker));
    return routes;
  }

  private List<Route> routes(AskedPages asked) {
    Head queue = HEAD.page("Queue");
    return List.of(
        Route.page("/broker", asked.of(Noun.QUEUES, HEAD, this::show)),
        Route.fragment("/broker/refresh", this::refresh),
        Route.page("/broker/queue", asked.of(Noun.INVOCATIONS, queue, this::peek)),
        Route.page("/broker/queues", asked.of(Noun.INVOCATIONS, queue, this::nameless)),
        Route.page("/broker/queues/{name}", asked.of(Noun.INVOCATIONS, queue, this::named)));
  }

  private Reply show(Request request) {
    BrokerOverview overview = broker.show(request.app().key());
    return Reply.page(HEAD.asOf(overview.asOf()), page.render(view(overview, request)));
  }

  private Reply refresh(Request request) {
    return Reply.fragment(state.render(view(broker.show(request.app().key()), request)));
  }

  private BrokerPage view(BrokerOverview overview, Request request) {
    return BrokerPage.of(
        overview,
        Required.of(Component.BROKER, overview.queues()),
        reruns.stranded(request),
        request);
  }

  private Reply peek(Request request) {
    return queue(request.params().text("queue").map(QueueName::new), request);
  }

  private Reply named(Request request) {
    return queue(Optional.of(new QueueName(request.segment("name"))), request);
  }

  private Reply queue(Optional<QueueName> wanted, Request request) {
    PageRequest part = part(request);
    return queue(view(wanted, part, request), part, request);
  }

  /** A store can hold messages of a queue without a name; else the queues are what is meant. */
  private Reply nameless(Request request) {
    PageRequest part = part(request);
    QueueView view = view(Optional.of(NAMELESS), part, request);
    return isKnown(view)
        ? queue(view, part, request)
        : Reply.seeOther(request.links().area("broker").toString());
  }

  private static PageRequest part(Request request) {
    return request.params().page(DEFAULT_LIMIT, MAX_LIMIT);
  }

  private QueueView view(Optional<QueueName> wanted, PageRequest part, Request request) {
    return broker.peek(
        new PeekQueueQuery(
            request.app().key(), wanted, QueryParam.read(request, Noun.INVOCATIONS), part));
  }

  private Reply queue(QueueView view, PageRequest part, Request request) {
    Page<WaitingMessage> messages = Required.of(view.needed(), view.messages());
    QueueFacts facts = Required.of(Component.BROKER, view.facts());
    noticeUnknown(view, request);
    return Reply.page(
        HEAD.page(SafeText.name(view.queue().value())).asOf(view.asOf()),
        queue.render(new QueueDraft(view, messages, facts, part, request).page()));
  }

  private static List<QueueReport> queues(QueueView view) {
    return view.queues().available().orElse(List.of());
  }

  private static boolean isKnown(QueueView view) {
    return queues(view).stream().anyMatch(report -> report.queue().equals(view.queue()));
  }

  private static void noticeUnknown(QueueView view, Request request) {
    List<QueueReport> queues = queues(view);
    if (!queues.isEmpty() && !isKnown(view)) {
      List<String> names = queues.stream().limit(20).map(report -> report.queue().value()).toList();
      request
          .params()
          .notice(
              new Notice(
                  "queue \"" + SafeText.line(view.queue().value(), 80) + "\" is not known.",
                  "Known: " + SafeText.line(String.join(", ", names), 500) + ".",
                  true));
    }
  }
}
