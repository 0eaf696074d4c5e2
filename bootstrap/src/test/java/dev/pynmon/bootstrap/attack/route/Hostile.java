package dev.pynmon.bootstrap.attack.route;

import java.util.List;
import java.util.Random;

/** What nobody means well with who sends it, or has it in a store. */
public final class Hostile {
  /** Would run, or break out of where it stands, if it were printed as it is. */
  static final List<String> SCRIPTS =
      List.of(
          "<script>alert(7)</script>",
          "\"><script>alert(7)</script>",
          "'><img src=x onerror=alert(7)>",
          "</script><svg onload=alert(7)>",
          "javascript:alert(7)",
          "{{7*7}}{{{self}}}",
          "--><!--",
          "\" onmouseover=\"alert(7)");

  /** Texts that are long, empty, of odd letters, or mean something to somebody else. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\u202eabc\u202c",
          "\ud83d\udca9",
          "e\u0301\u0301\u0301",
          "\uffff",
          "\r\nSet-Cookie: a=b",
          "../../../etc/passwd",
          "%s%n%x",
          "' OR 1=1 --",
          "*",
          "\\",
          "a.b",
          ".",
          "..",
          "x".repeat(400),
          "\u00e9".repeat(2_000));

  /** Numbers, or nearly. */
  static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1",
          "007",
          "2147483647",
          "2147483648",
          "9223372036854775808",
          "9".repeat(300),
          "1e9",
          "1.5",
          "NaN",
          "-Infinity",
          "0x10",
          "\u0661\u0662");

  /** Times, or nearly. */
  static final List<String> TIMES =
      List.of(
          "0001-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999Z",
          "-9999-01-01",
          "10000-01-01",
          "2026-02-30",
          "2026-11-27T25:61:61Z",
          "1970-01-01",
          "2026-11-24T14:45:10+99:99");

  private static final List<List<String>> ALL = List.of(SCRIPTS, TEXTS, NUMBERS, TIMES);
  private static final String PLAIN = "[A-Za-z0-9._~-]";

  private Hostile() {}

  /** Any of them, escaped as a part of an address has to be. */
  public static String text(Random random) {
    return escaped(raw(random));
  }

  /** Any of them. */
  static String raw(Random random) {
    List<String> some = ALL.get(random.nextInt(ALL.size()));
    return some.get(random.nextInt(some.size()));
  }

  /** All but letters, digits and four more as the bytes of UTF-8; half a pair becomes "?". */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte letter : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      String plain = String.valueOf((char) (letter & 0xff));
      escaped.append(plain.matches(PLAIN) ? plain : "%%%02X".formatted(letter & 0xff));
    }
    return escaped.toString();
  }
}
