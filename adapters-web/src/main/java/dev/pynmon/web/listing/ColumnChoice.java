package dev.pynmon.web.listing;

import java.util.List;

/**
 * A column that a reader may hide, for the template {@code listing/table}.
 *
 * @param columnWord how style sheet and script name it
 * @param columnTitle what stands above it
 */
record ColumnChoice(String columnWord, String columnTitle) {
  /** All of them, in their order. */
  static final List<ColumnChoice> ALL =
      List.of(
          new ColumnChoice("args", "Arguments"),
          new ColumnChoice("workflow", "Workflow"),
          new ColumnChoice("wait", "Wait"),
          new ColumnChoice("run", "Run"),
          new ColumnChoice("retries", "Retries"),
          new ColumnChoice("runner", "Runner"),
          new ColumnChoice("registered", "Registered"),
          new ColumnChoice("changed", "Last change"));
}
