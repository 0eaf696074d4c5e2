package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.broker.Queues;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queues of a broker that nothing was ever put into. */
record NoQueues() implements Queues {
  @Override
  public List<QueueSize> sizes(long bound) {
    return List.of();
  }

  @Override
  public Page<QueuedMessage> peek(QueueName queue, PageRequest page) {
    return Page.empty();
  }

  @Override
  public MessagesFound find(Collection<InvocationId> ids) {
    return new MessagesFound(Map.of(), true);
  }

  @Override
  public QueueOrder order(QueueName queue) {
    return QueueOrder.ARRIVAL;
  }

  @Override
  public OldestMessage oldest(QueueName queue) {
    return OldestMessage.first(Optional.empty());
  }

  @Override
  public Count ahead(QueueName queue, Cursor place) {
    return new Count.Exact(0);
  }
}
