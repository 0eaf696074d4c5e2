package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueFacts;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.port.in.orchestrator.BlockingReport;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.orchestrator.BlockingRow;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the page of a queue.
 *
 * @param view the queue
 * @param messages those that are shown
 * @param facts what decides when they are taken
 * @param asked which part was asked for
 * @param request who asked
 */
record QueueDraft(
    QueueView view,
    Page<WaitingMessage> messages,
    QueueFacts facts,
    PageRequest asked,
    Request request) {
  private static final int NAMED = 20;
  private static final String WHEN_ONE_APPEARS =
      "A message appears here when a task is called and no runner has taken it yet.";
  private static final String LOOKED =
      CountText.of(PeekQueueQuery.ASKED_MOST) + " messages were looked at for this page.";

  QueuePage page() {
    Links links = request.links();
    QueueSentence sentence = new QueueSentence(view, facts, messages.items(), own());
    QueryForm query = QueryForm.of(Noun.INVOCATIONS, request);
    Pager pager = Pager.plain(request.self(), messages, asked);
    List<BlockingReport> awaited = facts.awaited().available().orElse(List.of());
    return new QueuePage(
        SafeText.name(view.queue().value()),
        own().map(report -> HealthTag.of(report.health())).stream().toList(),
        sentence.tone(),
        sentence.claim(),
        sentence.text(),
        others(),
        shown(),
        Href.to(links.to("broker", "queue")),
        query,
        SearchedNote.of(isAsked(), messages, asked, LOOKED, pager),
        String.valueOf(asked.limit()),
        MissingNote.of(view.missing()),
        !messages.items().isEmpty(),
        isAsked() ? FoundText.emptyTitle(messages, true, "message") : "Nothing waits in this queue",
        FoundText.emptyText(messages, isAsked(), WHEN_ONE_APPEARS),
        rows(links),
        pager,
        ExportLinks.about(
            MessagesExport.NAME,
            MessagesExport.QUEUE,
            view.queue().value(),
            request.params().query(),
            links),
        Href.to(links.area("broker")),
        QueueRule.of(facts, isAwaitedFirst()),
        takers().stream().limit(NAMED).map(id -> RunnerLink.of(id, links)).toList(),
        takers().size() > NAMED ? "and " + CountText.of(takers().size() - NAMED) + " more" : "",
        own()
            .map(QueueReport::stale)
            .filter(many -> many > 0)
            .map(CountText::of)
            .map(many -> many + " stale")
            .orElse(""),
        !awaited.isEmpty(),
        awaited.stream().map(report -> BlockingRow.of(report, view.asOf(), links)).toList(),
        awaitedNote(awaited.size()));
  }

  private List<QueueReport> queues() {
    return view.queues().available().orElse(List.of());
  }

  private Optional<QueueReport> own() {
    return queues().stream().filter(report -> report.queue().equals(view.queue())).findFirst();
  }

  private List<RunnerId> takers() {
    return own().map(QueueReport::consumers).orElse(List.of());
  }

  /** An empty value would be as if none were chosen. */
  private List<Option> others() {
    return queues().stream()
        .filter(report -> !report.queue().value().isEmpty())
        .map(report -> option(report, report.queue().equals(view.queue())))
        .toList();
  }

  private static Option option(QueueReport report, boolean chosen) {
    String name = report.queue().value();
    return new Option(name, SafeText.name(name) + ": " + CountText.of(report.waiting()), chosen);
  }

  private String shown() {
    if (isAsked()) {
      return CountText.of(messages.items().size(), "message") + " shown that match";
    }
    return CountText.of(messages.items().size())
        + own().map(report -> " of " + CountText.of(report.waiting())).orElse("")
        + " shown"
        + (isWhole() ? "" : byPlace());
  }

  /** Where it is not the order of the queue alone. */
  private boolean isAwaitedFirst() {
    return !isAsked()
        && isWhole()
        && messages.items().stream().anyMatch(WaitingMessage::isTakenFirst);
  }

  /** Where those are not all that runners take before others. */
  private String byPlace() {
    return facts.awaited().available().filter(awaited -> !awaited.isEmpty()).isPresent()
        ? ", by their place in the queue: awaited ones go before"
        : "";
  }

  private boolean isAsked() {
    return request.params().text(QueryParam.NAME).isPresent();
  }

  private boolean isWhole() {
    return facts.ahead().equals(new Count.Exact(0)) && messages.next().isEmpty();
  }

  /**
   * Where all of it is shown in the order in which runners take, as pages of invocations have it.
   */
  private List<MessageRow> rows(Links links) {
    List<MessageRow> rows = new ArrayList<>();
    Narrowed list = Narrowed.of(request.params().query(), Set.of(QueryParam.NAME, "queue"));
    MessagePlaces places = new MessagePlaces(facts.ahead(), isWhole());
    for (WaitingMessage message : places.inOrder(messages.items())) {
      rows.add(MessageRow.of(message, places.next(message), facts.order(), view, list, links));
    }
    return rows;
  }

  private static String awaitedNote(int awaited) {
    return awaited < QueueFacts.MAX_AWAITED ? "" : "the first " + QueueFacts.MAX_AWAITED;
  }
}
