package dev.pynmon.bootstrap.console;

import java.util.List;
import java.util.stream.IntStream;

/** Rows whose columns stand below one another. */
public final class Table {
  private static final String GAP = "  ";

  private Table() {}

  public static void print(Console console, String indent, List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = IntStream.range(0, columns).map(column -> width(rows, column)).toArray();
    rows.forEach(row -> console.print((indent + line(row, widths)).stripTrailing()));
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> length(row.get(column)))
        .max()
        .orElse(0);
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(cell).repeat(' ', widths[column] - length(cell)).append(GAP);
    }
    return line.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
