package dev.pynmon.web.listing;

import java.util.List;

/**
 * A column that a reader may hide, for the template {@code listing/table}.
 *
 * @param columnNumber which column it is, counted from 1
 * @param columnTitle what stands above it
 */
record ColumnChoice(String columnNumber, String columnTitle) {
  /** All of them, in their order. */
  static final List<ColumnChoice> ALL =
      List.of(
          new ColumnChoice("4", "Arguments"),
          new ColumnChoice("5", "Workflow"),
          new ColumnChoice("6", "Wait"),
          new ColumnChoice("7", "Run"),
          new ColumnChoice("8", "Retries"),
          new ColumnChoice("9", "Runner"),
          new ColumnChoice("10", "Registered"),
          new ColumnChoice("11", "Last change"));
}
