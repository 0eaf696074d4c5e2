package dev.pynmon.bootstrap.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.ShowTaskResult;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.timeline.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamedTasksTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
  private static final Search CHARGE = Search.parse("task:shop.charge", NOW, Noun.INVOCATIONS);

  private final Searched store = new Searched();

  /** A store that tells of all its tasks behind some looks; before that of the last hour's. */
  private static final class Searched implements ShowTasksUseCase {
    private int left;

    @Override
    public TaskList list(TaskListQuery query) {
      boolean isSearched = left > 0;
      List<TaskEntry> entries =
          Stream.of("shop.charge", "shop.note")
              .filter(key -> !isSearched || key.endsWith("note"))
              .map(key -> new TaskEntry(new TaskKey(key), Optional.empty()))
              .toList();
      Snapshot<Count> known =
          isSearched
              ? new Snapshot.NotYet<>(NOW)
              : new Snapshot.Taken<>(new Count.Exact(2), NOW, true);
      return new TaskList(
          NOW,
          new Answer.Available<>(known),
          isSearched ? new Count.AtLeast(1) : new Count.Exact(2),
          Page.of(entries, Optional.empty(), Optional.empty()),
          reportComplete(query.app(), query.range()),
          new TaskCatalogueResult.NotKnown(),
          NeverInvoked.NONE);
    }

    @Override
    public ShowTaskResult show(AppKey app, TaskKey task, Period range) {
      return new ShowTaskResult.NotFound(task);
    }

    @Override
    public TaskReport reportComplete(AppKey app, Period range) {
      return new TaskReport(NOW, range, new Answer.Available<>(new Snapshot.NotYet<>(NOW)));
    }
  }

  private NamedTasks tasks() {
    return NamedTasks.of(store, new AppKey("shop"), () -> store.left--);
  }

  @Test
  void storeThatIsStillSearched_isWaitedFor() {
    store.left = 3;

    assertThat(tasks().named("charge")).contains(new TaskKey("shop.charge"));
    assertThat(store.left).isZero();
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> tasks().named("shop.Charge"))
        .withMessage("there is no task 'shop.Charge'; there are 'shop.charge'.");
  }

  @Test
  void whereNotAllAreKnown_noNameIsRefused_andNoneIsTakenForATask() {
    store.left = Integer.MAX_VALUE;

    assertThat(tasks().named("charge")).isEmpty();
    assertThat(tasks().named("shop.note")).contains(new TaskKey("shop.note"));
    tasks().require(CHARGE);
  }
}
