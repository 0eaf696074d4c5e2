package dev.pynmon.application.service.forecast;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.forecast.TaskFlows;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.TaskCatalogue;
import java.util.List;
import java.util.Optional;

/**
 * How queues go, and what becomes of them. Asks no store on a visitor's time: what the histories
 * tell is read in the background, once for all who look. Safe for concurrent use.
 */
public final class QueueForecasts {
  private final QueueWatch watch;
  private final ShowTasksService tasks;
  private final Catalogues catalogues;

  /**
   * Looks at nothing yet.
   *
   * @param watch looks at queues from the first question on
   * @param tasks tell how many of them came and were taken
   * @param catalogues tell their queues
   */
  public QueueForecasts(QueueWatch watch, ShowTasksService tasks, Catalogues catalogues) {
    this.watch = watch;
    this.tasks = tasks;
    this.catalogues = catalogues;
  }

  /** The same queues, each with how it goes. */
  public Answer<List<QueueReport>> told(Visit visit, Answer<List<QueueReport>> queues) {
    return told(visit, queues, false);
  }

  /**
   * The same.
   *
   * @param isWaiting whether what the background works out is waited for
   */
  public Answer<List<QueueReport>> told(
      Visit visit, Answer<List<QueueReport>> queues, boolean isWaiting) {
    return queues.map(
        all -> {
          Paces paces = paces(visit, all, isWaiting);
          return all.stream().map(report -> report.going(paces.of(report))).toList();
        });
  }

  private Paces paces(Visit visit, List<QueueReport> queues, boolean isWaiting) {
    boolean isOnly = queues.size() == 1;
    Optional<TaskCatalogue> catalogue = isOnly ? Optional.empty() : catalogue(visit);
    Optional<TaskFlows> flows =
        isOnly || catalogue.isPresent()
            ? flows(visit, catalogue.isPresent(), isWaiting)
            : Optional.empty();
    return new Paces(
        visit.asOf(), watch.of(visit.app().key()), flows, catalogue.map(Paces::queues));
  }

  private Optional<TaskCatalogue> catalogue(Visit visit) {
    return visit.elsewhere(() -> catalogues.of(visit)) instanceof TaskCatalogueResult.Known known
        ? Optional.of(known.catalogue())
        : Optional.empty();
  }

  private Optional<TaskFlows> flows(Visit visit, boolean byTask, boolean isWaiting) {
    return (isWaiting ? tasks.flowsComplete(visit, byTask) : tasks.flows(visit, byTask))
        .available()
        .flatMap(Snapshot::value);
  }
}
