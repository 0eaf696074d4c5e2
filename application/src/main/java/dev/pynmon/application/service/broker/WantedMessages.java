package dev.pynmon.application.service.broker;

import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.application.service.query.FilteredWalk;
import dev.pynmon.application.service.query.Walked;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which messages of a queue are wanted.
 *
 * @param visit the application
 * @param search the query that must hold of their invocations
 * @param page which part of them
 * @param matching tells of which invocations a query holds
 */
record WantedMessages(
    Visit visit, Optional<Search> search, PageRequest page, MatchingInvocations matching) {

  Answer<Page<QueuedMessage>> in(QueueName queue) {
    return search
        .map(wanted -> asked(queue, wanted))
        .orElseGet(() -> visit.broker(broker -> broker.queues().peek(queue, page)));
  }

  private Answer<Page<QueuedMessage>> asked(QueueName queue, Search wanted) {
    Answer<Walked<QueuedMessage>> walked =
        Answer.flat(
            visit.broker(
                broker ->
                    new FilteredWalk<QueuedMessage>(
                            part -> broker.queues().peek(queue, part),
                            some -> holding(wanted, some),
                            Effort.of(PeekQueueQuery.ASKED_MOST))
                        .walk(page)));
    return walked.map(found -> Page.of(found.items(), found.next(), found.previous()));
  }

  private Answer<List<QueuedMessage>> holding(Search wanted, List<QueuedMessage> some) {
    List<InvocationId> ids = some.stream().map(QueuedMessage::invocation).distinct().toList();
    Map<InvocationId, InvocationState> states = visit.states(ids);
    return matching
        .among(visit, wanted, ids, id -> Optional.ofNullable(states.get(id)))
        .map(found -> Set.copyOf(found.ids()))
        .map(held -> some.stream().filter(one -> held.contains(one.invocation())).toList());
  }

  /** With what is known of their invocations. */
  Answer<Page<WaitingMessage>> joined(Answer<Page<QueuedMessage>> found) {
    return found.map(all -> all.withItems(JoinedMessages.of(visit, all.items())));
  }
}
