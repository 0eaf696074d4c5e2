package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.CatalogueProblem;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.out.task.CatalogueContents;
import dev.pynmon.application.port.out.task.CatalogueReading;
import dev.pynmon.application.port.out.task.TaskCatalogueReader;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All files about tasks, in the order in which they were named. Safe for concurrent use. */
public final class Catalogues {
  private final List<CatalogueFile> files;

  /**
   * Looks into these files, when somebody asks.
   *
   * @param reader reads them
   */
  public Catalogues(List<Path> paths, TaskCatalogueReader reader, Background background) {
    this.files =
        paths.stream().distinct().map(path -> new CatalogueFile(path, reader, background)).toList();
  }

  /** What they say of an application; one whose id nobody knows cannot be named by a file. */
  public TaskCatalogueResult of(Visit visit) {
    return visit.summary().id().map(this::of).orElseGet(TaskCatalogueResult.NotKnown::new);
  }

  /** The queue that they say a task is sent to; empty where they do not. */
  public Function<TaskKey, Optional<QueueName>> queues(Visit visit) {
    return visit.elsewhere(() -> of(visit)) instanceof TaskCatalogueResult.Known known
        ? task -> known.catalogue().find(task).flatMap(Catalogues::queue)
        : _ -> Optional.empty();
  }

  private static Optional<QueueName> queue(RegisteredTask task) {
    return task.option(TaskOption.QUEUE).stream().findFirst().map(QueueName::new);
  }

  /** The same. */
  TaskCatalogueResult of(AppId app) {
    List<CatalogueProblem> problems = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    for (CatalogueFile file : files) {
      CatalogueContents contents = file.look();
      switch (contents.reading()) {
        case CatalogueReading.Good good when good.catalogue().app().equals(app) ->
            told.add(new Told(file, contents, good));
        case CatalogueReading.Good _ -> {}
        case CatalogueReading.Bad bad when bad.app().filter(of -> !of.equals(app)).isEmpty() ->
            problems.add(new CatalogueProblem(file.name(), bad.problem()));
        case CatalogueReading.Bad _ -> {}
      }
    }
    told.stream().skip(1).map(more -> more.isNotTheFirst(told)).forEach(problems::add);
    return told.stream()
        .findFirst()
        .map(first -> first.known(problems))
        .orElseGet(() -> none(problems));
  }

  private static TaskCatalogueResult none(List<CatalogueProblem> problems) {
    return problems.isEmpty()
        ? new TaskCatalogueResult.NotKnown()
        : new TaskCatalogueResult.Bad(problems);
  }

  /** A file that tells of the application. */
  private record Told(
      CatalogueFile file, CatalogueContents contents, CatalogueReading.Good reading) {
    TaskCatalogueResult known(List<CatalogueProblem> problems) {
      return new TaskCatalogueResult.Known(
          reading.catalogue(), file.name(), contents.written(), problems);
    }

    CatalogueProblem isNotTheFirst(List<Told> all) {
      return new CatalogueProblem(
          file.name(),
          "is about the same application as "
              + all.getFirst().file().name()
              + ", which was named before and counts");
    }
  }
}
