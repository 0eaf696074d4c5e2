package dev.pynmon.domain.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.failure.MaskedMessage.Kind;
import dev.pynmon.domain.failure.MaskedMessage.Piece;
import dev.pynmon.domain.testing.Rounds;
import dev.pynmon.domain.value.DecodedValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedMessageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "no answer from payments after 8.0 s (order 948262) | no answer from payments after # s (order #)",
        "4 left of 'blue lamp', 6 were asked for | # left of …, # were asked for",
        "card declined for order 3 <b>&amp;</b> | card declined for order # <b>&amp;</b>",
        "host-1 refused 10.0.0.17:6379 | host-# refused #:#",
        "no invocation 0a7b4c1e-90d2-4c3f-8f22-1d2c3b4a5968 | no invocation …",
        "<Order object at 0x7f3a9c1b2d40> is gone | <Order object at …> is gone",
        "commit f85b0044 is unknown, deadbeef is a word | commit … is unknown, deadbeef is a word",
        "due 2026-11-24T14:45:10.123Z, not 2026-11-24 | due …, not …",
        "-5 is below 1e-9 and 1,234.50 | # is below # and #",
        "can't open \"a b.txt\": it's gone | can't open …: it's gone",
        "'address' | …",
        "utf8 codec, HTTP2 and line12 | utf# codec, HTTP# and line#",
        "日本 has 3 | 日本 has #",
        "an ' alone and 'another | an ' alone and 'another",
        "carrier timeout | carrier timeout",
        "no mailbox mia7@example.org, a@b | no mailbox …, …",
        "{'a@b.c': (550, b'5.1.1 <a@b.c>: unknown')} | {…: (#, …)}",
      })
  void numbersIdsAndQuotedParts_areMasked(String message, String pattern) {
    assertThat(MaskedMessage.of(message).pattern()).isEqualTo(pattern);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "chunk 3 of feed grosso failed | grosso | chunk # of feed … failed",
        "grosso's feed, grosso2, grossos and Grosso | grosso | …'s feed, grosso#, grossos and Grosso",
        "no sea green lamp in 'sea green' | sea green | no … lamp in …",
        "sea green is not sea | sea,sea green | … is not …",
        "no EU | EU | no EU",
        "AB-1234, AB-12345 and 7 of shop_2 | AB-1234,shop_2 | …, AB-# and # of …",
        "mia@example.org is not mia | mia | … is not …",
        // It says nothing else: what is given is then what is the matter.
        "card declined | card declined | card declined",
        "3: card declined | card declined | #: card declined",
      })
  void namesThatItWasGiven_areMasked_wordForWord(String message, String names, String pattern) {
    assertThat(MaskedMessage.of(message, given(names.split(","))).pattern()).isEqualTo(pattern);
  }

  private static GivenNames given(String... names) {
    Map<String, String> arguments = new LinkedHashMap<>();
    List.of(names).forEach(name -> arguments.put("a" + arguments.size(), name));
    return GivenNames.in(
        Arguments.of(arguments), text -> new DecodedValue.Text(text.text(), text.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "feed grosso failed | true",
        "feed a b failed | true",
        "feed failed | false",
        "feed grosso ended | false",
        "a feed grosso failed | false",
      })
  void whatWasRaised_fits_whateverTheName(String raised, boolean fits) {
    assertThat(fits("feed nordlicht failed", raised)).isEqualTo(fits);
  }

  @Test
  void longMessage_isComparedAsFarAsAPatternGoes_aShortOneToItsEnd() {
    String rest = " failed: " + "x y ".repeat(60);

    assertThat(fits("feed nordlicht" + rest, "feed a much longer name" + rest)).isTrue();
    assertThat(fits("feed nordlicht" + rest, "feed grosso" + rest + "but behind that")).isTrue();
    assertThat(fits("feed nordlicht" + rest, "feed x is empty")).isFalse();
    assertThat(fits("feed nordlicht" + rest, "feed grosso ended: " + "x y ".repeat(60))).isFalse();
    assertThat(fits("nordlicht" + rest, "grosso" + rest)).isTrue();
    assertThat(fits("nordlicht" + rest, "no route to any host, how often it was tried" + rest))
        .isFalse();
    assertThat(fits("nordlicht failed", "grosso" + rest)).isFalse();
    assertThat(fits("nordlicht of nordlicht", "a of of of b")).isTrue();
  }

  /** Where it was given the one name. */
  private static boolean fits(String own, String raised) {
    Fingerprint other = Fingerprint.raised(Optional.of(new FailureCause("E", raised)));
    return new Likeness(other.pattern().orElseThrow())
        .fits(MaskedMessage.of(own, given("nordlicht")));
  }

  @Test
  void ofManyNames_theLongestCount() {
    String[] names = new String[30];
    for (int i = 0; i < names.length; i++) {
      names[i] = "name" + "s".repeat(i);
    }

    assertThat(given(names).names())
        .hasSize(20)
        .startsWith(names[29], names[28])
        .endsWith(names[10]);
  }

  @Test
  void ofVeryManyTexts_noneIsLookedAt_behindAThousand() {
    String[] names = new String[1_001];
    Arrays.fill(names, "short");
    names[999] = "the last of them";
    names[1_000] = "the first that is too many";

    assertThat(given(names).names()).containsExactly("the last of them", "short");
  }

  @Test
  void parts_areWhatStoodThere_inTheirOrder() {
    assertThat(MaskedMessage.of("4 left of 'blue lamp', -1.5 of f85b0044").parts())
        .containsExactly("4", "blue lamp", "-1.5", "f85b0044");
  }

  @Test
  void blanks_areOne_andTheirEndsGo() {
    assertThat(MaskedMessage.of("  a\n\t b  7 "))
        .isEqualTo(
            new MaskedMessage(List.of(new Piece(Kind.PLAIN, "a b "), new Piece(Kind.NUMBER, "7"))));
  }

  @Test
  void message_mayBeAnyText() {
    int many = Rounds.of(20_000, 100_000);
    assertThat(MaskedMessage.of("")).isEqualTo(MaskedMessage.EMPTY);
    assertThat(MaskedMessage.of("'".repeat(many + 1)).pattern()).endsWith("'");
    assertThat(MaskedMessage.of("1,".repeat(many)).pattern()).isEqualTo("#,");
    assertThat(MaskedMessage.of("a1".repeat(many)).pattern()).isEqualTo("a#".repeat(many));
    assertThat(MaskedMessage.of("a1".repeat(64)).parts()).containsExactly("a1".repeat(64));
    assertThat(MaskedMessage.of("a.".repeat(many)).parts()).isEmpty();
    assertThat(MaskedMessage.of("$1 \\1 $").pattern()).isEqualTo("$# \\# $");
  }
}
