package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers the messages of a queue. Where all of it is known they are places in the order in which
 * runners take, in which the page of an invocation counts, too: those that others wait for come
 * first, and what is dropped in its turn has none. Else they are places in the queue. For one page.
 */
final class MessagePlaces {
  private static final String DROPPED = "–";

  private final boolean isWhole;
  private final boolean isTold;
  private final Set<InvocationId> met = new HashSet<>();
  private long last;

  MessagePlaces(Count ahead, boolean isWhole) {
    this.isWhole = isWhole;
    this.isTold = ahead instanceof Count.Exact;
    this.last = ahead.value();
  }

  /** As they are shown. */
  List<WaitingMessage> inOrder(List<WaitingMessage> stored) {
    Comparator<WaitingMessage> order = Comparator.comparing(each -> !each.isTakenFirst());
    return isWhole ? stored.stream().sorted(order).toList() : stored;
  }

  /** The place of the next one; "" where that is not known. */
  String next(WaitingMessage message) {
    if (isWhole && !isToRun(message)) {
      return DROPPED;
    }
    last++;
    return isTold ? CountText.of(last) : "";
  }

  /** What nobody knows the state of counts, since it may be to run. */
  private boolean isToRun(WaitingMessage message) {
    return met.add(message.message().invocation())
        && message.state().map(state -> state.status().status().isAvailable()).orElse(true);
  }
}
