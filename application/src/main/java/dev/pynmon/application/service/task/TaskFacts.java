package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.task.TaskStatistics;
import java.math.BigDecimal;

/** What tasks answer to a query: how each did in the time that is shown, as its columns tell. */
final class TaskFacts {
  private static final int PERCENT = 2;

  private TaskFacts() {}

  static Facts of(TaskEntry entry) {
    FactSheet sheet = new FactSheet().text(Field.TASK, entry.task().value());
    entry.statistics().ifPresent(known -> add(known, sheet));
    return sheet;
  }

  private static void add(TaskStatistics known, FactSheet sheet) {
    sheet
        .number(Field.FINISHED, known.finished())
        .number(Field.FAILED, known.failed())
        .number(Field.RETRIES, known.retries());
    known
        .failureRate()
        .ifPresent(
            share -> sheet.number(Field.RATE, BigDecimal.valueOf(share).movePointRight(PERCENT)));
    known.waits().ifPresent(spread -> sheet.span(Field.WAIT, spread.p95()));
    known.runs().ifPresent(spread -> sheet.span(Field.RUN, spread.p95()));
    known.lastFailure().ifPresent(failure -> sheet.moment(Field.LAST, failure.at()));
  }
}
