package dev.pynmon.bootstrap.attack.paste;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.domain.log.LogText;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Logs that nobody wrote. */
final class PasteCases {
  private static final String START = "2026-11-24 14:43:48.003+00:00 INFO     pynenc.shop4 ";
  private static final String FORM = "multipart/form-data; boundary=b";
  private static final String FIELD = "--b\r\nContent-Disposition: form-data; name=\"log\"\r\n\r\n";

  /** What the script of our page adds, which shows all entries. */
  private static final String ENTRIES =
      "--b\r\nContent-Disposition: form-data; name=\"entries\"\r\n\r\nall\r\n";

  /** What a form may send of a log, beside what stands around it. */
  static final int MOST_OF_FORM = LogText.MAX_BYTES - 4_000;

  private PasteCases() {}

  /** All of them; those of chance are of this seed. */
  static List<PasteCase> all(Random random) {
    return Stream.of(texts(), bytes(random), forms(), chunks(), addresses())
        .flatMap(List::stream)
        .toList();
  }

  /** A log of this many bytes that names something else in each line. */
  static byte[] log(int bytes) {
    StringBuilder log = new StringBuilder(bytes + 300);
    for (int i = 0; log.length() < bytes; i++) {
      log.append(START).append("[TR(434af2c1)").append(id(i)).append(":shop_tasks.fulfil] x\n");
    }
    return log.substring(0, bytes).getBytes(UTF_8);
  }

  /** This log as the script of our page sends it. */
  static PasteCase browser(String name, byte[] log, Integer... statuses) {
    String body = ENTRIES + FIELD + new String(log, UTF_8) + "\r\n--b--";
    return PasteCase.sent(name, FORM, body.getBytes(UTF_8), statuses);
  }

  private static byte[] wide(byte[] log) {
    byte[] wide = log.clone();
    System.arraycopy("…".getBytes(UTF_8), 0, wide, wide.length - 3, 3);
    return wide;
  }

  private static String id(int number) {
    return "%08x-7c1e-4a53-9a86-1f1f0e5d2c11".formatted(number * 7_919);
  }

  private static List<PasteCase> texts() {
    String markup =
        START + "<script>alert(1)</script> invocation:\"><img src=x onerror=alert(1)>\n";
    String many =
        IntStream.range(0, 100_000)
            .mapToObj(i -> START.substring(0, 33) + "p invocation:" + id(i))
            .collect(Collectors.joining("\n"));
    return List.of(
        PasteCase.text("markup", markup.repeat(2_000)),
        PasteCase.text("ten thousand brackets", START + "[".repeat(10_000) + "]".repeat(10_000)),
        PasteCase.text(
            "brackets of runners", (START + "[" + "A(b).".repeat(5_000) + "]\n").repeat(50)),
        PasteCase.text("a line of 5 MB", START + "task:a.b ".repeat(580_000)),
        PasteCase.text("5 MB of colons", START + ":".repeat(5_000_000)),
        PasteCase.text("JSON of ten thousand levels", "{\"text\":" + "[".repeat(10_000)),
        PasteCase.text("100,000 ids", many),
        PasteCase.text("100,000 shortened ids", many.replace("-7c1e-4a53-9a86-1f1f0e5d2c11", "")),
        PasteCase.text("line ends alone", "\r\n\r".repeat(1_000_000)),
        PasteCase.text("ends of colours", START + "\u001b[".repeat(500_000)),
        PasteCase.text("turned text", (START + "\u202e\u2066task:a.b\u0000\n").repeat(1_000)));
  }

  private static List<PasteCase> bytes(Random random) {
    byte[] noise = new byte[1_000_000];
    random.nextBytes(noise);
    byte[] most = new byte[LogText.MAX_BYTES];
    Arrays.fill(most, (byte) 'x');
    return List.of(
        PasteCase.text("noise", noise, 200),
        PasteCase.text("half of a character", new byte[] {(byte) 0xe2, (byte) 0x82}, 200),
        PasteCase.text("UTF-16 cut in half", new byte[] {(byte) 0xff, (byte) 0xfe, 0x41}, 200),
        PasteCase.text("10 MB", log(LogText.MAX_BYTES), 200),
        browser("10 MB of a browser", log(MOST_OF_FORM), 200),
        browser("10 MB of two bytes a character", wide(log(MOST_OF_FORM)), 200),
        PasteCase.text("10 MB and a byte", Arrays.copyOf(most, most.length + 1), 413),
        PasteCase.text("13 MB", new byte[13_000_000], 413));
  }

  private static List<PasteCase> forms() {
    return List.of(
        form("no end", FIELD + "abc", 400),
        form("no field", "--b--", 200),
        form("a head without end", "--b\r\n" + "X: y\r\n".repeat(100_000), 200, 400),
        form("100,000 fields", (FIELD + "x\r\n").repeat(100_000) + "--b--", 200, 400),
        form("a field that is the limit", FIELD + "\r\n--b\r\n--b--", 200, 400),
        PasteCase.sent("no limit", "multipart/form-data", new byte[10], 400),
        PasteCase.sent(
            "a wrong length of escapes",
            "application/x-www-form-urlencoded",
            ("log=" + "%".repeat(1_000_000)).getBytes(UTF_8),
            400),
        PasteCase.sent(
            "a million fields",
            "application/x-www-form-urlencoded",
            "log&".repeat(1_000_000).getBytes(UTF_8),
            200,
            400));
  }

  private static PasteCase form(String name, String body, Integer... statuses) {
    return PasteCase.sent("form: " + name, FORM, body.getBytes(UTF_8), statuses);
  }

  private static List<PasteCase> chunks() {
    String endless = ("10000\r\n" + "x".repeat(65_536) + "\r\n").repeat(320);
    return List.of(
        PasteCase.chunked("chunks without end", endless.getBytes(UTF_8), 400, 413),
        PasteCase.chunked("a chunk of no size", "zz\r\nabc".getBytes(UTF_8), 400),
        PasteCase.chunked("chunks", "3\r\nabc\r\n0\r\n\r\n".getBytes(UTF_8), 200));
  }

  private static List<PasteCase> addresses() {
    return List.of(
        PasteCase.address("address of markup", (START + "<script>x</script>\n").repeat(900), 200),
        PasteCase.address("address of 100 KB", "task:a.b ".repeat(8_500), 200),
        PasteCase.address("address too long", "x".repeat(140_000), 414));
  }
}
