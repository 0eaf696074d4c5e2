package dev.pynmon.sqlite;

import static dev.pynmon.domain.query.TimeOrder.NEWEST_FIRST;
import static dev.pynmon.domain.query.TimeOrder.OLDEST_FIRST;
import static dev.pynmon.sqlite.invocation.Walk.between;
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
import dev.pynmon.sqlite.invocation.Walk;
import dev.pynmon.testkit.Extent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows of long histories, whose rows are nearly in order. */
@Tag("slow")
class HistoryWindowsTest extends SeededFile {
  private static final int SIZE = 30_000;
  private static final double HOUR = 3_600;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 777, 14_999, 15_000, 29_000, 29_990, 30_000})
  void window_isFoundWhereverItLies(int from) {
    file.histories(SIZE, n -> n);
    assertThat(numbers(window(from, from + 20, OLDEST_FIRST, 100)))
        .containsExactlyElementsOf(range(from, Math.min(SIZE - 1, from + 20)));
    assertThat(numbers(window(from, from + 20, NEWEST_FIRST, 100)))
        .containsExactlyElementsOf(range(from, Math.min(SIZE - 1, from + 20)).reversed());
  }

  @Test
  void windowsOutsideOfTheHistory_areEmpty() {
    file.histories(SIZE, n -> 1_000_000 + n);
    assertThat(window(0, 999_999, OLDEST_FIRST, 10).entries()).isEmpty();
    assertThat(window(1_030_000, 2_000_000, NEWEST_FIRST, 10).entries()).isEmpty();
  }

  @Test
  void gapInTheHistory_isAnEmptyWindow() {
    file.histories(SIZE, n -> n < 15_000 ? n : n + 100_000);
    assertThat(window(20_000, 50_000, OLDEST_FIRST, 10).entries()).isEmpty();
    assertThat(numbers(window(14_998, 115_001, OLDEST_FIRST, 10)))
        .containsExactly(14_998, 14_999, 15_000, 15_001);
  }

  @ParameterizedTest
  @EnumSource
  void longWindow_isGivenInOrder_andEachEntryOnce(TimeOrder order) {
    file.histories(SIZE, n -> n - n % 50 * 2 + 100);
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
  @ValueSource(ints = {1, 3, 100})
  void shortWindowInSmallChunks_isGivenInExactOrder(int limit) {
    int end = 20_000 + Extent.askedBy(System.getenv()).of(20, 60);
    file.histories(SIZE, n -> n - n % 7 * 50);
    List<Integer> expected =
        IntStream.range(0, SIZE)
            .boxed()
            .filter(n -> time(n) >= 20_000 && time(n) <= end)
            .sorted(Comparator.comparing(HistoryWindowsTest::time).thenComparing(n -> n))
            .toList();
    assertThat(walk(20_000, end, OLDEST_FIRST, limit).stream().map(Walk::number))
        .containsExactlyElementsOf(expected);
    assertThat(walk(20_000, end, NEWEST_FIRST, limit).stream().map(Walk::number))
        .containsExactlyElementsOf(expected.reversed());
  }

  private static int time(int number) {
    return number - number % 7 * 50;
  }

  @Test
  void fewEntriesOfAWrongClock_doNotLeadAstray() {
    file.histories(SIZE, n -> n % 10 == 0 ? n + 24 * HOUR : n);
    assertThat(numbers(window(16_000, 16_020, OLDEST_FIRST, 100)))
        .containsExactlyElementsOf(
            range(16_000, 16_020).stream().filter(n -> n % 10 != 0).toList());
  }

  @ParameterizedTest
  @ValueSource(doubles = {HOUR, -HOUR})
  void halfOfTheEntriesByAWrongClock_areAllFound(double wrong) {
    file.histories(SIZE, n -> n % 2 == 0 ? n + wrong : n);
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
    file.histories(SIZE, n -> n % everyHowMany == 1 ? n + 6 * HOUR : n ^ 1);
    for (int from : new int[] {0, 12_345, 25_000, SIZE - 700}) {
      List<Integer> onTime =
          range(from, from + 600).stream()
              .map(second -> second ^ 1)
              .filter(n -> n % everyHowMany != 1)
              .toList();
      assertThat(
              walk(from, from + 600, OLDEST_FIRST, 250).stream()
                  .map(Walk::number)
                  .filter(n -> n % everyHowMany != 1))
          .containsExactlyElementsOf(onTime);
    }
  }

  @Test
  void manyChanges_areSampledEvenly() {
    file.histories(SIZE, n -> n);
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
    file.histories(SIZE, n -> n > 12_000 && n < 14_000 ? n + HOUR : n);
    assertThat(numbers(window(15_500, 15_510, OLDEST_FIRST, 100)))
        .containsAll(range(15_500, 15_510));
  }

  @ParameterizedTest
  @CsvSource({"400, 29_600", "10_000, 29_000", "16_000, 29_000", "16_000, 29_950"})
  void whatWasBroughtBack_isReadBehindWhatIsNewer_andWhatIsLeftIsToldTruly(int back, int now) {
    file.histories(SIZE, n -> broughtBack(n, back, now));
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
    left.computeIfPresent(one, (_, times) -> times > 1 ? times - 1 : null);
    return there;
  }

  /** A file begins at 20,000, goes on with what was brought back, and ends with what came since. */
  private static int broughtBack(int number, int back, int now) {
    return number < back ? 20_000 + number : number < now ? number : 20_000 + number;
  }

  @Test
  void rowNumbersWithGaps_areSearchedToo() {
    file.histories(SIZE, n -> n);
    file.run(
        "DELETE FROM \"%s__state_backend_history\" WHERE rowid %% 3 = 0 OR rowid BETWEEN 10000 AND 20000"
            .formatted(PynencFile.PREFIX));
    assertThat(numbers(window(9_990, 20_010, OLDEST_FIRST, 100)))
        .containsExactly(
            9_990, 9_991, 9_993, 9_994, 9_996, 9_997, 20_001, 20_002, 20_004, 20_005, 20_007,
            20_008, 20_010);
  }

  private HistoryChunk window(double from, double to, TimeOrder order, int limit) {
    return histories().window(between(from, to), order, limit);
  }

  private List<HistoryEntry> walk(double from, double to, TimeOrder order, int limit) {
    return new Walk(histories()).of(from, to, order, limit);
  }

  private Histories histories() {
    return store.stateBackend().histories();
  }

  private static List<Integer> numbers(HistoryChunk chunk) {
    return chunk.entries().stream().map(Walk::number).toList();
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }
}
