package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueuePart;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Optional;

/**
 * Reads a queue from its first message to its last. Runners take the first, so that is the same at
 * the end where nothing was taken. For one thread.
 */
final class MessagesReading {
  private final ShowBrokerUseCase broker;
  private final QueueName queue;
  private final Request request;
  private final Optional<Search> search;
  private final Optional<InvocationId> first;

  /** Begins; a queue that nobody knows is a 404. */
  MessagesReading(ShowBrokerUseCase broker, QueueName queue, Request request) {
    this.broker = broker;
    this.queue = queue;
    this.request = request;
    this.search = QueryParam.read(request, Noun.INVOCATIONS);
    this.first = first();
    if (first.isEmpty() && !isKnown()) {
      throw new ProblemException(unknown());
    }
  }

  QueuePart part(PageRequest part) {
    return broker.messages(request.app().key(), queue, search, part);
  }

  boolean hasMoved() {
    return !first().equals(first);
  }

  private Optional<InvocationId> first() {
    Page<WaitingMessage> page =
        Required.of(
            Component.BROKER,
            broker
                .messages(request.app().key(), queue, Optional.empty(), PageRequest.first(1))
                .messages());
    return page.items().stream().map(waiting -> waiting.message().invocation()).findFirst();
  }

  /** One in which nothing waits may be declared, or consumed. */
  private boolean isKnown() {
    List<QueueReport> queues =
        Required.of(Component.BROKER, broker.show(request.app().key()).queues());
    return queues.stream().anyMatch(report -> report.queue().equals(queue));
  }

  private Problem unknown() {
    String app = request.app().label();
    return Problem.notFound(
            "No queue \"" + SafeText.line(queue.value(), 80) + "\" is known in " + app + ".")
        .way("Queues of " + app, Href.to(request.links().area("broker")));
  }
}
