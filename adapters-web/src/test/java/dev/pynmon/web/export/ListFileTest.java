package dev.pynmon.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list on its way into a file. */
class ListFileTest {
  private static final Sheet<Integer> SHEET =
      new Sheet<>("numbers", List.of(Column.of("number", number -> number)));

  private final List<PageRequest> asked = new ArrayList<>();

  @Test
  void writeTo_listOfSeveralPortions_isWhole() throws IOException {
    assertThat(written(450, 100_000))
        .startsWith("number\r\n0\r\n1\r\n")
        .endsWith("449\r\n\"# 450 rows, complete\"\r\n");
    assertThat(asked)
        .containsExactly(
            PageRequest.first(200),
            PageRequest.after(200, new Cursor("200")),
            PageRequest.after(200, new Cursor("400")));
  }

  @Test
  void writeTo_longerListThanWanted_saysThatThereMayBeMore() throws IOException {
    assertThat(written(450, 250))
        .endsWith("249\r\n\"# 250 rows, not complete: there may be more\"\r\n");
    assertThat(asked).last().isEqualTo(PageRequest.after(50, new Cursor("200")));
  }

  @Test
  void writeTo_portionThatIsLargerThanThereIsRoomFor_isCut() throws IOException {
    assertThat(text(new ListFile<>(SHEET, _ -> whole(2), new CsvLines(), 1)))
        .isEqualTo("number\r\n0\r\n\"# 1 row, not complete: there may be more\"\r\n");
    assertThat(text(new ListFile<>(SHEET, _ -> whole(2), new CsvLines(), 2)))
        .endsWith("\"# 2 rows, complete\"\r\n");
  }

  @Test
  void writeTo_portionThatLacksSomething_isSaidAtTheEnd() throws IOException {
    Portion.Source<Integer> source =
        part -> numbers(part, 400).lacking(part instanceof PageRequest.After ? "more" : "some");
    assertThat(text(new ListFile<>(SHEET, source, new CsvLines(), 1_000)))
        .endsWith("\"# 400 rows, not complete: some\"\r\n");
  }

  @Test
  void writeTo_listThatIsSearched_looksNoFurtherThanItsBound() throws IOException {
    ListFile<Integer> endless =
        new ListFile<>(SHEET, part -> next(part, List.of()), new CsvLines(), 10);
    assertThat(text(endless)).startsWith("number\r\n\"# 0 rows, not complete: there may be more");
    assertThat(asked).hasSize(1_000);
  }

  @Test
  void writeTo_storeThatFallsSilent_endsTheFileAndSaysSo() throws IOException {
    Portion.Source<Integer> silent =
        part -> {
          if (part instanceof PageRequest.After) {
            throw new ProblemException(Problem.of(503, "Store down", "It does not answer."));
          }
          return next(part, List.of(7));
        };
    assertThat(text(new ListFile<>(SHEET, silent, new CsvLines(), 10)))
        .isEqualTo("number\r\n7\r\n\"# 1 row, not complete: a store does not answer\"\r\n");
  }

  @Test
  void writeTo_visitorWhoLeaves_asksNothingMore() {
    ListFile<Integer> file = new ListFile<>(SHEET, this::numbers, new CsvLines(), 100_000);
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int each) throws IOException {
            throw new IOException("closed");
          }
        };
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> file.writeTo(closed));
    assertThat(asked).hasSize(1);
  }

  private String written(int all, int most) throws IOException {
    return text(new ListFile<>(SHEET, part -> numbers(part, all), new CsvLines(), most));
  }

  private static String text(ListFile<?> file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    return out.toString(UTF_8);
  }

  private Portion<Integer> numbers(PageRequest part) {
    return numbers(part, 1_000);
  }

  private Portion<Integer> numbers(PageRequest part, int all) {
    asked.add(part);
    int from = part instanceof PageRequest.After on ? Integer.parseInt(on.cursor().value()) : 0;
    int to = Math.min(all, from + part.limit());
    return new Portion<>(
        Instant.EPOCH,
        IntStream.range(from, to).boxed().toList(),
        to < all ? Optional.of(new Cursor(Integer.toString(to))) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Portion<Integer> whole(int all) {
    return Portion.whole(Instant.EPOCH, IntStream.range(0, all).boxed().toList());
  }

  private Portion<Integer> next(PageRequest part, List<Integer> rows) {
    asked.add(part);
    return new Portion<>(
        Instant.EPOCH, rows, Optional.of(new Cursor("on")), Optional.empty(), Optional.empty());
  }
}
