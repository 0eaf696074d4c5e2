package dev.pynmon.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is completed where; the cursor is written as |. */
class TypingTest {
  private static Optional<Typing> at(String marked, Noun noun) {
    return Typing.at(marked.replace("|", ""), marked.indexOf('|'), noun);
  }

  private static String typed(String marked) {
    return at(marked, Noun.INVOCATIONS)
        .map(
            typing ->
                typing.field().map(field -> field.word() + (typing.isPath() ? "." : "=")).orElse("")
                    + typing.part()
                    + " "
                    + typing.from()
                    + "-"
                    + typing.to())
        .orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'|', ' 0-0'",
        "'ta|', 'ta 0-2'",
        "'t|ask:x', 't 0-4'",
        "'task:|', 'task= 0-5'",
        "'task:sh|op.charge id:7', 'task=sh 0-16'",
        "'TASK:sh|', 'task=sh 0-7'",
        "'a |', ' 2-2'",
        "'NOT st|', 'st 4-6'",
        "'(a OR status:fa|)', 'status=fa 6-15'",
        "'((ho|', 'ho 2-4'",
        "'task:\"a b|', 'task=a b 0-9'",
        "'task:\"a b|c\" d', 'task=a b 0-11'",
        "'task:\"a b\" ho|', 'ho 11-13'",
        "'task:\"a\\\"b|\"', 'task=a\"b 0-11'",
        "'task:\"|', 'task= 0-6'",
        "'\"a b|', nothing",
        "'\"a b|\"', nothing",
        "'\"a b\" |', ' 6-6'",
        "'nofield:x|', nothing",
        "'emitted:|', nothing",
        "'args.or|', 'args.or 0-7'",
        "'args.order:9|', nothing",
        "'registered:>-|', 'registered=>- 0-13'",
      })
  void isFound_atTheCursor(String marked, String typing) {
    assertThat(typed(marked)).isEqualTo(typing);
  }

  private static String completions(String marked, Noun noun, String... known) {
    return at(marked, noun).orElseThrow().completions(noun, List.of(known)).stream()
        .map(Completion::text)
        .collect(Collectors.joining("|"));
  }

  @Test
  void words_becomeFieldsOfTheNoun_andKeywords() {
    assertThat(completions("re|", Noun.INVOCATIONS)).isEqualTo("registered:|retries:|result:");
    assertThat(completions("n|", Noun.INVOCATIONS)).isEqualTo("NOT ");
    assertThat(completions("a (o|", Noun.INVOCATIONS)).isEmpty();
    assertThat(completions("a OR o|", Noun.INVOCATIONS)).isEmpty();
    assertThat(completions("(a) o|", Noun.INVOCATIONS)).isEqualTo("OR ");
    assertThat(completions("|", Noun.TASKS))
        .isEqualTo("task:|run:|wait:|retries:|finished:|failed:|rate:|last:");
    assertThat(completions("host|", Noun.TASKS)).isEmpty();
  }

  @Test
  void values_areThoseThatBeginSo_thenThoseThatHaveIt_quotedWhereNeeded() {
    String[] tasks = {"shop.charge", "billing.shop", "a b", "x"};

    assertThat(completions("task:shop|", Noun.TASKS, tasks))
        .isEqualTo("task:shop.charge |task:billing.shop ");
    assertThat(completions("task:a|", Noun.TASKS, "a b", "c:a*\"\\"))
        .isEqualTo("task:\"a b\" |task:\"c:a\\*\\\"\\\\\" ");
    assertThat(completions("registered:|", Noun.INVOCATIONS, "-1h")).isEqualTo("registered:-1h ");
  }

  @Test
  void paths_areNames_asFarAsTheyCanStandInAQuery() {
    Typing typing = at("args.|", Noun.INVOCATIONS).orElseThrow();

    assertThat(typing.field()).contains(Field.ARGS);
    assertThat(completions("args.o|", Noun.INVOCATIONS, "order", "a b", "größe", "o.x"))
        .isEqualTo("args.order:");
    assertThat(completions("host.t|", Noun.INVOCATIONS, "x")).isEmpty();
    assertThat(completions("args.o|", Noun.TASKS, "order")).isEmpty();
  }

  @Test
  void whateverIsTyped_isAnswered_andWhatIsCompletedIsAQuery() {
    Random random = new Random(23);
    String alphabet = "ab:.\"\\()* -*ü😀";
    List<String> words = List.of("task:", "NOT ", "status:", "args.a", "registered:");
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int part = 0; part < 8; part++) {
        text.append(
            random.nextBoolean()
                ? words.get(random.nextInt(words.size()))
                : alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String query = text.toString();
      int cursor = random.nextInt(query.length() + 1);
      assertThatCode(() -> Typing.at(query, cursor, Noun.INVOCATIONS)).doesNotThrowAnyException();
      Typing.at(query, cursor, Noun.INVOCATIONS)
          .ifPresent(typing -> assertThat(typing.to()).isBetween(cursor, query.length()));
    }
    for (String hostile :
        List.of("", "a b", "\"", "\\", "*", "a:b", "(", "NOT", "-x", "..", "\n")) {
      String condition = Completion.ofValue(Field.TASK, hostile).text();
      assertThat(
              Search.parse(condition, Instant.EPOCH)
                  .holds(new FactSheet().text(Field.TASK, hostile)))
          .as(hostile)
          .isTrue();
    }
  }

  @Test
  void usualValues_areAccepted() {
    for (Noun noun : Noun.values()) {
      for (Field field : noun.fields()) {
        field.usual(noun).stream()
            .map(value -> Completion.ofValue(field, value).text())
            .forEach(query -> Search.parse(query, Instant.EPOCH, noun));
      }
    }
  }
}
