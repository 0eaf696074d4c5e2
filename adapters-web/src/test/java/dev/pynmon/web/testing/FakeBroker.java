package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.broker.BrokerOverview;
import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueFacts;
import dev.pynmon.application.port.in.broker.QueuePart;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Queues and messages as a test puts them in; remembers what it was asked. */
public final class FakeBroker implements ShowBrokerUseCase {
  public final List<PeekQueueQuery> peeks = new ArrayList<>();
  public Answer<List<QueueReport>> queues = there(List.of());
  public int unsent;
  public Map<Component, Absence> missing = Map.of();
  public Answer<Page<WaitingMessage>> messages = there(Page.empty());

  /** What is answered one after the other to who reads on and on, before the messages are. */
  public final Deque<Page<WaitingMessage>> parts = new ArrayDeque<>();

  public Answer<QueueFacts> facts =
      there(
          new QueueFacts(
              QueueOrder.PRIORITY,
              Optional.empty(),
              true,
              new Count.Exact(0),
              there(List.of()),
              Optional.empty()));

  @Override
  public BrokerOverview show(AppKey app) {
    return new BrokerOverview(Samples.APP, Samples.NOW, queues, unsent, List.of());
  }

  @Override
  public QueueView peek(PeekQueueQuery query) {
    peeks.add(query);
    return new QueueView(
        query.queue().orElse(QueueName.DEFAULT),
        Samples.NOW,
        messages,
        Component.BROKER,
        facts,
        queues,
        Map.of());
  }

  @Override
  public QueuePart messages(
      AppKey app, QueueName queue, Optional<Search> search, PageRequest page) {
    peeks.add(new PeekQueueQuery(app, Optional.of(queue), search, page));
    return new QueuePart(
        Samples.NOW,
        parts.isEmpty() ? messages : there(parts.removeFirst()),
        Component.BROKER,
        missing);
  }
}
