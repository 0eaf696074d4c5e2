package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

record FakeBroker(FakeData data, Calls calls) implements BrokerStore, Queues {
  @Override
  public Queues queues() {
    return this;
  }

  @Override
  public Optional<String> problem() {
    return data.problem;
  }

  @Override
  public List<QueueSize> sizes(long bound) {
    calls.note("queues.sizes");
    return data.queue.stream()
        .map(QueuedMessage::queue)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> new QueueSize(each.getKey(), Count.upTo(each.getValue(), bound)))
        .toList();
  }

  @Override
  public MessagesFound find(Collection<InvocationId> ids) {
    calls.note("queues.find");
    Map<InvocationId, QueuedMessage> found = new LinkedHashMap<>();
    data.queue.stream()
        .filter(each -> ids.contains(each.invocation()))
        .forEach(each -> found.putIfAbsent(each.invocation(), each));
    return new MessagesFound(found, data.findsAllMessages);
  }

  @Override
  public Page<QueuedMessage> peek(QueueName queue, PageRequest page) {
    calls.note("queues.peek");
    return ListPages.page(
        data.queue.stream().filter(each -> each.queue().equals(queue)).toList(),
        each -> each.invocation().value(),
        page);
  }

  @Override
  public QueueOrder order(QueueName queue) {
    calls.note("queues.order");
    return data.queueOrder;
  }

  @Override
  public OldestMessage oldest(QueueName queue) {
    calls.note("queues.oldest");
    return OldestMessage.first(
        data.queue.stream().filter(each -> each.queue().equals(queue)).findFirst());
  }

  @Override
  public Count ahead(QueueName queue, Cursor place) {
    calls.note("queues.ahead");
    return new Count.Exact(
        data.queue.stream()
            .filter(each -> each.queue().equals(queue))
            .takeWhile(each -> !place.value().endsWith(each.invocation().value()))
            .count());
  }
}
