package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Locale;

/**
 * The head of a column, for the template {@code task/table}.
 *
 * @param headText what stands in it
 * @param headTitle the same in full
 * @param headClass how it is aligned
 * @param headSort {@code ascending} or {@code descending} when the rows are in its order; else ""
 * @param headHref the rows in its order, the other way round where they are; none when they cannot
 */
record HeadRow(
    String headText, String headTitle, String headClass, String headSort, Href headHref) {
  private static final String NUMBER = "num";
  private static final String WIDE = "num hide-m";

  static List<HeadRow> of(TaskListQuery query, Url self) {
    Heads heads = new Heads(query, self.without(TaskListHandler.SORT, "page"));
    return List.of(
        heads.by(TaskOrder.TASK, "Task", "Function, by key", ""),
        plain("Module", "Module", "hide-m"),
        heads.by(TaskOrder.FINISHED, "Finished", "Invocations that came to an end", NUMBER),
        plain("", "What ended when", "hide-m"),
        heads.by(TaskOrder.FAILED, "Failed", "Invocations that failed", NUMBER),
        heads.by(
            TaskOrder.FAILURE_RATE, "Rate", "Share of failures among what ran to its end", NUMBER),
        heads.by(TaskOrder.RETRIES, "Retries", "Attempts that were retried", NUMBER),
        heads.by(TaskOrder.WAIT_P50, "Wait p50", "Half of the attempts waited no longer", WIDE),
        heads.by(TaskOrder.WAIT, "Wait p95", "95 of 100 attempts waited no longer", NUMBER),
        heads.by(TaskOrder.RUN_P50, "Run p50", "Half of the attempts ran no longer", NUMBER),
        heads.by(TaskOrder.RUN, "Run p95", "95 of 100 attempts ran no longer", NUMBER),
        heads.by(TaskOrder.RUN_P99, "Run p99", "99 of 100 attempts ran no longer", WIDE),
        heads.by(TaskOrder.RUN_MAX, "Run max", "The longest run", WIDE),
        heads.by(TaskOrder.LAST_FAILURE, "Last failure", "When it last failed", NUMBER));
  }

  private static HeadRow plain(String text, String title, String aligned) {
    return new HeadRow(text, title, aligned, "", Href.NONE);
  }

  /** How an order is called in an address. */
  static String word(TaskOrder order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  private record Heads(TaskListQuery query, Url self) {
    HeadRow by(TaskOrder order, String text, String title, String aligned) {
      boolean sorted = order == query.order();
      boolean rises = (order == TaskOrder.TASK) != query.isReversed();
      String other = sorted && !query.isReversed() ? TaskListHandler.REVERSED : "";
      return new HeadRow(
          text,
          title,
          aligned,
          sorted ? rises ? "ascending" : "descending" : "",
          Href.to(self.with(TaskListHandler.SORT, other + word(order))));
    }
  }
}
