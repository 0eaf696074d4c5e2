package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueuePart;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.Page;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages of a queue as a file, by their place in the queue. It moves on while it is read:
 * what waits all the while is told once, and where anything was taken that is said.
 */
final class MessagesExport {
  static final String NAME = "messages";

  /** The parameter that names the queue; empty for messages without a name of a queue. */
  static final String QUEUE = "queue";

  private static final String MOVED =
      "the queue moved on meanwhile, what was taken before it was read is missing";

  private static final Sheet<Waiting> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("id", row -> row.queued().invocation()),
              Column.some(
                  "status", row -> row.of().state().map(state -> state.status().status().label())),
              Column.some("task", row -> row.of().task().map(TaskKey::value)),
              Column.some("call", Waiting::call),
              Column.some(
                  "arguments",
                  row -> row.of().readable().map(Invocation::arguments).map(Arguments::serialized)),
              Column.of("queue", row -> row.queued().queue()),
              Column.some("priority", row -> row.queued().priority()),
              Column.some("queued", row -> row.queued().queuedAt()),
              Column.some("waits_since", row -> row.of().since()),
              Column.some("awaited_by", row -> row.of().awaitedBy().stream().findFirst()),
              Column.of("taken_first", row -> row.of().isTakenFirst()),
              Column.some("note", Waiting::note)));

  private MessagesExport() {}

  static List<Route> routes(ShowBrokerUseCase broker) {
    return Exports.routes(SHEET, request -> source(broker, request));
  }

  private static Portion.Source<Waiting> source(ShowBrokerUseCase broker, Request request) {
    MessagesReading reading = new MessagesReading(broker, named(request), request);
    return part -> {
      QueuePart read = reading.part(part);
      Page<WaitingMessage> page = Required.of(read.needed(), read.messages());
      Portion<Waiting> portion =
          Portion.of(read.asOf(), page.map(message -> new Waiting(message, read.missing())))
              .without(read.missing());
      return page.next().isEmpty() && reading.hasMoved() ? portion.lacking(MOVED) : portion;
    };
  }

  /** Messages may be without a name of a queue, so that an empty one is a name. */
  private static QueueName named(Request request) {
    return request.params().query().all(QUEUE).stream()
        .findFirst()
        .map(QueueName::new)
        .orElseThrow(() -> new BadParameterException(QUEUE, "", "the name of a queue"));
  }

  /** A message, and which components could not be asked about it. */
  private record Waiting(WaitingMessage of, Map<Component, Absence> missing) {
    QueuedMessage queued() {
      return of.message();
    }

    Optional<?> call() {
      return of.state()
          .<Object>map(state -> state.call())
          .or(() -> of.readable().map(Invocation::call));
    }

    Optional<String> note() {
      return Optional.of(new MessageNote(of, missing).text()).filter(text -> !text.isEmpty());
    }
  }
}
