package dev.pynmon.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list on its way into a file. Its first portion is at hand, the others are read one after the
 * other while it is sent: what a list has that is not sent yet is in no memory.
 */
final class ListFile<T> implements Reply.Content {
  /** The most rows of a file. */
  static final int MOST = 100_000;

  /** The most portions, of which those of a list that is searched may be empty. */
  private static final int PORTIONS = 1_000;

  private static final int PORTION = 200;

  private final Sheet<T> sheet;
  private final Portion.Source<T> source;
  private final Lines lines;
  private final int most;
  private final List<String> names;
  private Portion<T> portion;
  private Optional<String> lacks = Optional.empty();
  private long rows;

  /**
   * Reads the first portion.
   *
   * @param most how many rows at most
   */
  ListFile(Sheet<T> sheet, Portion.Source<T> source, Lines lines, int most) {
    this.sheet = sheet;
    this.source = source;
    this.lines = lines;
    this.most = most;
    this.names = sheet.columns().stream().map(Column::name).toList();
    this.portion = source.read(PageRequest.first(Math.min(PORTION, most)));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    write(lines.head(names), out);
    Optional<String> why = writeRows(out);
    write(lines.end(new LastLine(rows, why, portion.asOf(), portion.lookedBackTo())), out);
  }

  /** Why there are no more of them; empty at the end of the list. */
  private Optional<String> writeRows(OutputStream out) throws IOException {
    for (int read = 1; ; read++) {
      boolean isCut = writePortion(out);
      lacks = lacks.or(portion::lacks);
      Optional<Cursor> next = portion.next();
      if (next.isEmpty() && !isCut) {
        return lacks.or(() -> portion.lookedBackTo().map(_ -> "older ones may be there"));
      }
      if (next.isEmpty() || rows >= most || read >= PORTIONS) {
        return Optional.of("there may be more");
      }
      try {
        portion = source.read(PageRequest.after((int) Math.min(PORTION, most - rows), next.get()));
      } catch (BackendException | ProblemException _) {
        return Optional.of("a store does not answer");
      }
    }
  }

  /** As much of it as there is room for; whether that was not all. */
  private boolean writePortion(OutputStream out) throws IOException {
    List<T> all = portion.rows();
    int taken = (int) Math.min(all.size(), most - rows);
    for (T row : all.subList(0, taken)) {
      write(line(row), out);
    }
    out.flush();
    rows += taken;
    return taken < all.size();
  }

  private String line(T row) {
    List<Optional<?>> values = new ArrayList<>();
    sheet.columns().forEach(column -> values.add(column.value().apply(row)));
    return lines.row(names, values);
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(UTF_8));
  }
}
