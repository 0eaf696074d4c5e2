package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.BrokerOverview;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.QueryParam;
import java.util.List;
import java.util.Optional;

/** The list of queues as a file. */
final class QueuesExport {
  static final String NAME = "queues";

  private static final Sheet<QueueReport> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("queue", QueueReport::queue),
              Column.of("waiting", report -> report.waiting().value()),
              Column.some("runners", report -> known(report, report.consumers().size())),
              Column.some("stale_runners", report -> known(report, report.stale())),
              Column.of("status", report -> report.health().word())));

  private QueuesExport() {}

  /** Where nobody can tell who takes from it, 0 would be a lie. */
  private static Optional<Integer> known(QueueReport report, int many) {
    return Optional.of(many).filter(_ -> report.health() != QueueReport.Health.UNKNOWN);
  }

  static List<Route> routes(ShowBrokerUseCase broker) {
    return Exports.routes(SHEET, request -> source(broker, request));
  }

  private static Portion.Source<QueueReport> source(ShowBrokerUseCase broker, Request request) {
    return _ -> {
      BrokerOverview overview = broker.show(request.app().key());
      return Portion.whole(
          overview.asOf(), asked(Required.of(Component.BROKER, overview.queues()), request));
    };
  }

  /** Those of which the query holds. */
  static List<QueueReport> asked(List<QueueReport> queues, Request request) {
    return QueryParam.read(request, Noun.QUEUES)
        .map(search -> queues.stream().filter(queue -> queue.isAsked(search)).toList())
        .orElse(queues);
  }
}
