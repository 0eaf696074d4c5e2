package dev.pynmon.sqlite;

import static dev.pynmon.domain.query.TimeOrder.NEWEST_FIRST;
import static dev.pynmon.domain.query.TimeOrder.OLDEST_FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ChangeChunk;
import dev.pynmon.sqlite.db.PynencFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows of long histories, whose rows are nearly in order. */
class HistoryWindowsTest extends SeededFile {
  private static final int SIZE = 30_000;
  private static final double HOUR = 3_600;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 777, 14_999, 15_000, 29_000, 29_990, 30_000})
  void window_isFoundWhereverItLies(int from) {
    fill(n -> n);
    assertThat(numbers(window(from, from + 20, OLDEST_FIRST, 100)))
        .containsExactlyElementsOf(range(from, Math.min(SIZE - 1, from + 20)));
    assertThat(numbers(window(from, from + 20, NEWEST_FIRST, 100)))
        .containsExactlyElementsOf(range(from, Math.min(SIZE - 1, from + 20)).reversed());
  }

  @Test
  void windowsOutsideOfTheHistory_areEmpty() {
    fill(n -> 1_000_000 + n);
    assertThat(window(0, 999_999, OLDEST_FIRST, 10).entries()).isEmpty();
    assertThat(window(1_030_000, 2_000_000, NEWEST_FIRST, 10).entries()).isEmpty();
  }

  @Test
  void gapInTheHistory_isAnEmptyWindow() {
    fill(n -> n < 15_000 ? n : n + 100_000);
    assertThat(window(20_000, 50_000, OLDEST_FIRST, 10).entries()).isEmpty();
    assertThat(numbers(window(14_998, 115_001, OLDEST_FIRST, 10)))
        .containsExactly(14_998, 14_999, 15_000, 15_001);
  }

  @ParameterizedTest
  @EnumSource
  void longWindow_isGivenInOrder_andEachEntryOnce(TimeOrder order) {
    fill(n -> n - n % 50 * 2 + 100);
    List<HistoryEntry> entries = walk(100, 29_000, order, 10_000);
    List<Instant> times = entries.stream().map(HistoryEntry::at).toList();
    Comparator<Instant> inOrder =
        order == OLDEST_FIRST ? Comparator.naturalOrder() : Comparator.reverseOrder();
    assertThat(times).isSortedAccordingTo(inOrder);
    assertThat(new HashSet<>(entries.stream().map(HistoryEntry::invocation).toList()))
        .hasSize(entries.size());
    long expected =
        IntStream.range(0, SIZE)
            .map(n -> n - n % 50 * 2 + 100)
            .filter(t -> t >= 100 && t <= 29_000)
            .count();
    assertThat(entries).hasSize((int) expected);
  }

  @ParameterizedTest
  @EnumSource
  void longWindowWithoutACleanPlace_isGivenNearlyInOrder_andEachEntryOnce(TimeOrder order) {
    fill(n -> n - n % 5 * 3);
    List<HistoryEntry> entries = walk(0, SIZE, order, 7_000);
    assertThat(new HashSet<>(entries.stream().map(HistoryEntry::invocation).toList()))
        .hasSize(entries.size());
    assertThat(entries)
        .hasSize((int) IntStream.range(0, SIZE).filter(n -> n - n % 5 * 3 >= 0).count());
    for (int i = 1; i < entries.size(); i++) {
      Duration step = Duration.between(entries.get(i - 1).at(), entries.get(i).at());
      assertThat(step.abs()).isLessThan(Duration.ofSeconds(15));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 100})
  void shortWindowInSmallChunks_isGivenInExactOrder(int limit) {
    fill(n -> n - n % 7 * 50);
    List<Integer> expected =
        IntStream.range(0, SIZE)
            .boxed()
            .filter(n -> time(n) >= 20_000 && time(n) <= 20_060)
            .sorted(Comparator.comparing(HistoryWindowsTest::time).thenComparing(n -> n))
            .toList();
    assertThat(walk(20_000, 20_060, OLDEST_FIRST, limit).stream().map(HistoryWindowsTest::number))
        .containsExactlyElementsOf(expected);
    assertThat(walk(20_000, 20_060, NEWEST_FIRST, limit).stream().map(HistoryWindowsTest::number))
        .containsExactlyElementsOf(expected.reversed());
  }

  private static int time(int number) {
    return number - number % 7 * 50;
  }

  @Test
  void fewEntriesOfAWrongClock_doNotLeadAstray() {
    fill(n -> n % 10 == 0 ? n + 24 * HOUR : n);
    assertThat(numbers(window(16_000, 16_020, OLDEST_FIRST, 100)))
        .containsExactlyElementsOf(
            range(16_000, 16_020).stream().filter(n -> n % 10 != 0).toList());
  }

  @ParameterizedTest
  @ValueSource(doubles = {HOUR, -HOUR})
  void halfOfTheEntriesByAWrongClock_areAllFound(double wrong) {
    fill(n -> n % 2 == 0 ? n + wrong : n);
    List<Integer> expected =
        IntStream.range(0, SIZE)
            .filter(n -> (n % 2 == 0 ? n + wrong : n) >= 16_000)
            .filter(n -> (n % 2 == 0 ? n + wrong : n) <= 16_020)
            .boxed()
            .toList();
    assertThat(expected).hasSize(21);
    assertThat(numbers(window(16_000, 16_020, OLDEST_FIRST, 100)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** A short window is read row by row, too, where its rows lie among as many that are ahead. */
  @ParameterizedTest
  @ValueSource(ints = {2, 10})
  void shortWindowAmongWrongClocks_hidesNobodyOnTime_andKeepsTheirOrder(int everyHowMany) {
    fill(n -> n % everyHowMany == 1 ? n + 6 * HOUR : n ^ 1);
    for (int from : new int[] {0, 12_345, 25_000, SIZE - 700}) {
      List<Integer> onTime =
          range(from, from + 600).stream()
              .map(second -> second ^ 1)
              .filter(n -> n % everyHowMany != 1)
              .toList();
      assertThat(
              walk(from, from + 600, OLDEST_FIRST, 250).stream()
                  .map(HistoryWindowsTest::number)
                  .filter(n -> n % everyHowMany != 1))
          .containsExactlyElementsOf(onTime);
    }
  }

  /** As many as are read row by row. */
  @ParameterizedTest
  @ValueSource(ints = {2, 10})
  void longWindowOfWrongClocks_isGivenWhole_andEachEntryOnce(int everyHowMany) {
    fill(n -> n % everyHowMany == 1 ? n + 6 * HOUR : n);
    assertThat(sorted(walk(0, 2 * SIZE, OLDEST_FIRST, Histories.MAX_CHUNK)))
        .isEqualTo(range(0, SIZE - 1));
    assertThat(sorted(walk(0, 2 * SIZE, NEWEST_FIRST, 10_007))).isEqualTo(range(0, SIZE - 1));
  }

  private static List<Integer> sorted(List<HistoryEntry> entries) {
    return entries.stream().map(HistoryWindowsTest::number).sorted().toList();
  }

  @Test
  void manyChanges_areSampledEvenly() {
    fill(n -> n);
    HistorySample sample = histories().sample(between(2_000, 28_999), 3_000);
    assertThat(sample.total()).isCloseTo(27_000, within(20L));
    assertThat(sample.changes())
        .hasSizeBetween(2_700, 3_000)
        .isSortedAccordingTo(Comparator.comparing(HistorySample.Change::at));
    for (int from = 2_000; from < 29_000; from += 3_000) {
      assertThat(weight(sample, between(from, from + 2_999))).isCloseTo(3_000, within(25d));
    }
  }

  private static double weight(HistorySample sample, TimeWindow window) {
    return sample.weight()
        * sample.changes().stream().filter(change -> window.contains(change.at())).count();
  }

  @Test
  void burstOfAWrongClock_hidesNoOthers() {
    fill(n -> n > 12_000 && n < 14_000 ? n + HOUR : n);
    assertThat(numbers(window(15_500, 15_510, OLDEST_FIRST, 100)))
        .containsAll(range(15_500, 15_510));
  }

  @ParameterizedTest
  @CsvSource({"400, 29_600", "10_000, 29_000", "16_000, 29_000", "16_000, 29_950"})
  void whatWasBroughtBack_isReadBehindWhatIsNewer_andWhatIsLeftIsToldTruly(int back, int now) {
    fill(n -> broughtBack(n, back, now));
    NavigableMap<Long, Long> left =
        IntStream.range(0, SIZE)
            .mapToObj(n -> (long) broughtBack(n, back, now))
            .filter(at -> at >= 20_000)
            .collect(Collectors.groupingBy(at -> at, TreeMap::new, Collectors.counting()));
    TimeWindow window = between(20_000, 2 * SIZE);
    Changes all = store.stateBackend().changes();
    Optional<Cursor> next = Optional.empty();
    do {
      ChangeChunk chunk =
          next.map(cursor -> all.newestAfter(window, 700, cursor))
              .orElseGet(() -> all.newest(window, 700));
      chunk
          .changes()
          .forEach(change -> assertThat(taken(left, change.at().getEpochSecond())).isTrue());
      next = chunk.next();
      if (next.isPresent() && !left.isEmpty() && !chunk.changes().isEmpty()) {
        Instant last = chunk.changes().getLast().at();
        assertThat(left.lastKey())
            .isLessThanOrEqualTo(chunk.left().filter(last::isBefore).orElse(last).getEpochSecond());
      }
    } while (next.isPresent());
    assertThat(left).isEmpty();
  }

  private static boolean taken(NavigableMap<Long, Long> left, long one) {
    boolean there = left.containsKey(one);
    left.computeIfPresent(one, (at, times) -> times > 1 ? times - 1 : null);
    return there;
  }

  /** A file begins at 20,000, goes on with what was brought back, and ends with what came since. */
  private static int broughtBack(int number, int back, int now) {
    return number < back ? 20_000 + number : number < now ? number : 20_000 + number;
  }

  @Test
  void rowNumbersWithGaps_areSearchedToo() {
    fill(n -> n);
    file.run(
        "DELETE FROM \"%s__state_backend_history\" WHERE rowid %% 3 = 0 OR rowid BETWEEN 10000 AND 20000"
            .formatted(PynencFile.PREFIX));
    assertThat(numbers(window(9_990, 20_010, OLDEST_FIRST, 100)))
        .containsExactly(
            9_990, 9_991, 9_993, 9_994, 9_996, 9_997, 20_001, 20_002, 20_004, 20_005, 20_007,
            20_008, 20_010);
  }

  @Test
  void rowNumbersAtTheEndsOfTheWorld_areSearchedToo() {
    fill(n -> n);
    String table = "\"%s__state_backend_history\"".formatted(PynencFile.PREFIX);
    file.run("UPDATE %s SET rowid = -9223372036854775807 WHERE rowid = 1".formatted(table));
    file.run("UPDATE %s SET rowid = 9223372036854775807 WHERE rowid = 30000".formatted(table));
    assertThat(walk(0, 30_000, OLDEST_FIRST, 20_000)).hasSize(SIZE);
    assertThat(walk(0, 30_000, NEWEST_FIRST, 20_000)).hasSize(SIZE);
  }

  /**
   * As {@link PynencFile#history} would, in one statement: a row at a time takes most of the test.
   */
  private void fill(IntToDoubleFunction time) {
    String times =
        IntStream.range(0, SIZE)
            .mapToObj(n -> Double.toString(time.applyAsDouble(n)))
            .collect(Collectors.joining(",", "[", "]"));
    file.run(
        """
        INSERT INTO "%s__state_backend_history"
          (invocation_id, history_timestamp, history_status, history_json)
        SELECT 'inv-' || printf('%%07d', key), value, 'registered', '{}' FROM json_each('%s')
        """
            .formatted(PynencFile.PREFIX, times));
  }

  private HistoryChunk window(double from, double to, TimeOrder order, int limit) {
    return histories().window(between(from, to), order, limit);
  }

  private List<HistoryEntry> walk(double from, double to, TimeOrder order, int limit) {
    HistoryChunk chunk = window(from, to, order, limit);
    List<HistoryEntry> all = new ArrayList<>(chunk.entries());
    while (chunk.next().isPresent()) {
      assertThat(chunk.entries()).hasSizeLessThanOrEqualTo(limit);
      chunk = histories().windowAfter(between(from, to), order, limit, chunk.next().get());
      all.addAll(chunk.entries());
    }
    return all;
  }

  private static TimeWindow between(double from, double to) {
    return new TimeWindow(Instant.ofEpochSecond((long) from), Instant.ofEpochSecond((long) to));
  }

  private Histories histories() {
    return store.stateBackend().histories();
  }

  private static List<Integer> numbers(HistoryChunk chunk) {
    return chunk.entries().stream().map(HistoryWindowsTest::number).toList();
  }

  private static int number(HistoryEntry entry) {
    return Integer.parseInt(entry.invocation().value().substring("inv-".length()));
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }
}
