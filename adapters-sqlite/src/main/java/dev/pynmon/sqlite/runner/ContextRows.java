package dev.pynmon.sqlite.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of the table of runner contexts: each names its parent. */
final class ContextRows {
  private ContextRows() {}

  static String select(Table table) {
    return String.join(
        ", ",
        table.text("runner_id"),
        table.text("runner_cls"),
        table.text("parent_ctx_id"),
        table.number("pid"),
        table.text("hostname"),
        table.number("thread_id"));
  }

  static RunnerContext context(Row row) throws SQLException {
    return new RunnerContext(
        new RunnerId(row.text("runner_id")),
        row.text("runner_cls"),
        row.whole("pid"),
        row.text("hostname"),
        row.whole("thread_id"),
        row.someText("parent_ctx_id").map(RunnerId::new),
        Optional.empty());
  }

  static RunnerContext withParent(RunnerContext context, Optional<RunnerContext> parent) {
    return new RunnerContext(
        context.id(),
        context.runnerClass(),
        context.processId(),
        context.hostname(),
        context.threadId(),
        context.parentId(),
        parent);
  }
}
