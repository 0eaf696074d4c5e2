package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.testkit.Extent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every reader meets every text, real ones altered at random places: none may ever throw. */
@Tag("slow")
class HostileTextTest {
  private static final long SEED = 20_261_124;
  private static final boolean FULL = Extent.askedBy(System.getenv()).isFull();
  private static final int MUTANTS = FULL ? 10_000 : 3_000;

  /** Of a long text so many beginnings are read. */
  private static final int BEGINNINGS = FULL ? 200 : 60;

  private static final String ALPHABET =
      "\"\\{}[]:,0123456789eE+-.untrflsNaI \t\n\0\ud800\udc00é😀/_";
  private static final String EVENT = "6cb7fb8f-e597-44d9-9fc8-c5c67da5fff5";
  private static final String RUN =
      "c614d364fec63c5821f2026298531918a42c66219828d3a06171f9506b5aaa52";
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "\0",
          "null",
          "true",
          "NaN",
          "-",
          "\"",
          "\\",
          "{",
          "[",
          "{}",
          "[]",
          "{\"\":{}}",
          "\ud800",
          "\"\\ud800\"",
          "\uFEFF{}",
          "1e1000000000",
          "-1e-1000000000",
          "9".repeat(100_000),
          "[".repeat(100_000),
          "{\"a\":".repeat(50_000),
          "[[".repeat(2_000) + "]]".repeat(2_000),
          "{\"a\":1,\"a\":2}",
          "{\"py/object\":{\"py/object\":5}}",
          "{\"py/reduce\":[]}",
          "{\"py/reduce\":[[[]]]}",
          "{\"py/reduce\":{\"py/id\":{}}}",
          "{\"py/tuple\":{\"py/tuple\":{\"py/tuple\":null}}}",
          "{\"py/id\":1}",
          "{\"app_id\":{}}",
          "{\"app_id\":\"x\",\"config_values\":[[[[]]],{\"a\":[{\"b\":1}]}]}",
          "{\"app_id\":\"x\",\"config_values\":{\"a\":{\"b\":{\"c\":[1,[2,{}]]}}}}",
          "{\"invocation_id\":5,\"_timestamp\":[],\"status_record\":7}",
          "{\"status\":\"success\",\"timestamp\":\"+999999999-12-31T23:59:59Z\"}",
          "{\"runner_id\":\"x\",\"pid\":1e400,\"thread_id\":"
              + "9".repeat(900)
              + ",\"parent_ctx\":{\"runner_id\":[]}}",
          "{\"error_name\":[],\"error_data\":{\"py/id\":1}}",
          "gA",
          "gA\n",
          "gA==",
          "__pynenc__client_data__",
          "__pynenc__client_data__:" + "f".repeat(5_000));

  private final JsonValueDecoder decoder = new JsonValueDecoder();

  @Test
  void hostileTexts_neverThrow() {
    assertThat(HOSTILE.stream().mapToInt(this::readByAll)).allMatch(nodes -> nodes <= 5_001);
  }

  @Test
  void deepNesting_inEveryRecord_neverThrows() {
    String deep = "{\"parent_ctx\":".repeat(20_000) + "1" + "}".repeat(20_000);
    assertThat(readByAll(deep)).isLessThanOrEqualTo(5_001);
  }

  @Test
  void alteredRealTexts_neverThrow_andStayBounded() {
    List<String> real = realTexts();
    Random random = new Random(SEED);
    for (int i = 0; i < MUTANTS; i++) {
      String text = alter(real.get(random.nextInt(real.size())), random);
      assertThat(readByAll(text)).as(text).isLessThanOrEqualTo(5_001);
    }
  }

  @Test
  void everyBeginningOfARealText_isReadable() {
    for (String text : realTexts()) {
      for (int end = 0; end < text.length(); end += 1 + text.length() / BEGINNINGS) {
        StoredText start = new StoredText(text.substring(0, end), text.length(), true);
        assertThat(Nodes.count(decoder.decode(start))).isLessThanOrEqualTo(5_001);
        assertThat(decoder.decodeException(start).type()).isNotEmpty();
      }
    }
  }

  private static List<String> realTexts() {
    return Stream.of(
            "history.tsv",
            "results.tsv",
            "exceptions.tsv",
            "app-infos.tsv",
            "shop4-calls.tsv",
            "redis-invocations.tsv",
            "redis-contexts.tsv",
            "redis-statuses.tsv",
            "events.tsv",
            "trigger-runs.tsv",
            "jsonpickle.tsv")
        .flatMap(name -> Resource.rows(name).stream())
        .map(row -> row[row.length - 1])
        .toList();
  }

  private static String alter(String text, Random random) {
    StringBuilder altered = new StringBuilder(text);
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(altered.length() + 1);
      int to = Math.min(altered.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> altered.delete(at, to);
        case 1 -> altered.insert(at, altered.substring(at, to));
        case 2 -> altered.setLength(at);
        default -> altered.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return altered.toString();
  }

  /** Lets every reader read the text, and gives how large the decoded value is. */
  private int readByAll(String text) {
    StoredText whole = StoredText.whole(text);
    InvocationId id = new InvocationId("e48d39cb-3f1a-45dc-bd59-8c2d439570d9");
    StoredInvocation invocation = InvocationJson.read(id, text);
    List<Object> read = new ArrayList<>();
    read.add(AppInfoJson.read(text, "store", Path.of(".")));
    read.add(ArgumentsJson.read(text));
    read.add(HistoryJson.read(id, Instant.EPOCH, KnownStatus.RUNNING, text));
    read.add(StatusRecordJson.read(text));
    read.add(RunnerContextJson.read(text));
    read.add(QueueListJson.read(text));
    read.add(decoder.decodeException(whole));
    read.add(invocation);
    read.add(EventJson.read(new EventId(EVENT), text, List.of()));
    read.add(TriggerRunJson.read(new TriggerRunId(RUN), text));
    DecodedValue value = decoder.decode(whole);
    read.add(value);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(read.toString())).as(text).isTrue();
    return Nodes.count(value);
  }
}
