package dev.pynmon.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.domain.testing.Rounds;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a query that is none. */
class BadSearchTest {
  private static final String TIMES =
      "a time like 2026-11-24, 2026-11-24T14:45:10Z, -2h, now, today or yesterday";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "a OR             | 5  | something is missing; accepted is a word",
        "OR a             | 1  | something is missing; accepted is a word",
        "a AND            | 6  | something is missing; accepted is a word",
        "NOT              | 4  | something is missing; accepted is a word",
        "a AND OR b       | 7  | something is missing; accepted is a word",
        "()               | 2  | something is missing; accepted is a word",
        "(a               | 1  | this parenthesis is never closed",
        "a) b             | 2  | a closing parenthesis has no opening one",
        "a \"b            | 3  | this quote is never closed",
        "order:948262     | 1  | \"order\" is no field; perhaps args.order:948262? Accepted are"
            + " status,",
        "a.b:\"c d\" x     | 1  | \"a\" is no field; perhaps args.a.b:\"…\"? Accepted are status,",
        "x http://a       | 3  | \"http\" is no field; accepted are status, task, id, args,",
        "staus:failed     | 1  | \"staus\" is no field; did you mean status, or args.staus:failed?"
            + " Accepted are",
        "tsak:x           | 1  | \"tsak\" is no field; did you mean task, or args.tsak:x? Accepted",
        "Hosts:\"\"         | 1  | \"Hosts\" is no field; did you mean host, or args.Hosts:\"…\"?",
        "cost:5           | 1  | \"cost\" is no field; perhaps args.cost:5? Accepted are",
        "colour: red      | 1  | \"colour\" is no field; accepted are status,",
        "task:            | 6  | a value must follow task:; accepted is a whole text, or parts of",
        "status:(failed   | 8  | a value must follow status:, found '('; accepted is a status like",
        "duration:\"\"      | 10 | a value must follow duration:; accepted is a span of time like",
        "a or status:b     | 3  | did you mean OR? A word that is to be found goes in quotes",
        "not status:b      | 1  | did you mean NOT? A word that is to be found goes in quotes",
        "took:>5s         | 1  | \"took\" is no field; did you mean duration? Accepted are status,",
        "args..x:1        | 1  | \"args..x\" is no field; parts have names like args.order",
        "task.name:x      | 1  | \"task.name\" is no field; parts have names like args.order",
        "status:faild     | 8  | \"faild\" is no status; accepted are REGISTERED,",
        "retries:many     | 9  | \"many\" cannot be compared with; accepted is a number like 3 or"
            + " 99.5",
        "args.n:>many     | 8  | \">many\" cannot be compared with; accepted is a whole value",
        "duration:5       | 10 | \"5\" cannot be compared with; accepted is a span of time like"
            + " 250ms",
        "ended:soon       | 7  | \"soon\" cannot be compared with; accepted is a time like"
            + " 2026-11-24",
        "ended:..         | 7  | \"..\" cannot be compared with",
        "ended:a..now     | 7  | \"a..now\" cannot be compared with",
        "a Status=failed, | 3  | did you mean Status:failed? An argument of this name is"
            + " args.Status:",
        "result.sum=\"5 6\" | 1  | did you mean result.sum:\"…\"? An argument of this name is"
            + " args.result",
        "task.name=foo    | 1  | \"task.name\" is no field; an argument of this name is"
            + " args.task.name:foo",
      })
  void query_thatIsNone_saysWhereAndWhatIsAccepted(String query, int position, String problem) {
    BadSearchException bad = bad(query);

    assertThat(bad.position()).as(query).isEqualTo(position);
    assertThat(bad.problem()).startsWith(problem);
  }

  @Test
  void statuses_inOneValue_sayHowSeveralAreWritten() {
    assertThat(bad("status:running,Retry").problem())
        .endsWith("; for several write (status:RUNNING OR status:RETRY)");
  }

  @Test
  void time_thatIsNone_saysHowTimesAreWritten() {
    assertThat(bad("started:>noon").problem())
        .isEqualTo(
            "\">noon\" cannot be compared with; accepted is "
                + TIMES
                + ", with >, >=, < or <= before it, or two of them with .. between");
  }

  @Test
  void fieldOfOthers_isRefused_andTheFieldsOfTheseAreNamed() {
    assertThatThrownBy(() -> Search.parse("a OR duration:5s", Instant.EPOCH, Noun.EVENTS))
        .isInstanceOfSatisfying(
            BadSearchException.class,
            bad -> {
              assertThat(bad.position()).isEqualTo(6);
              assertThat(bad.problem())
                  .isEqualTo(
                      "\"duration\" is no field of events; accepted are status, task, id, args,"
                          + " event, runner, emitted; a text with a colon goes in quotes");
            });
  }

  @Test
  void query_thatIsTooMuch_isRefused() {
    assertThat(bad("a ".repeat(2_001)).problem())
        .isEqualTo("it is too long; at most 4,000 characters are accepted");
    assertThat(bad("a ".repeat(51)).problem())
        .isEqualTo("there are too many conditions; at most 50 are accepted");
    assertThat(bad("(".repeat(21) + "a" + ")".repeat(21)).problem())
        .isEqualTo("it is nested too deep; at most 20 levels are accepted");
    assertThat(bad("NOT ".repeat(21) + "a").problem())
        .isEqualTo("it is nested too deep; at most 20 levels are accepted");
  }

  @Test
  void anyText_isUnderstoodOrRefused_andNothingElse() {
    String[] bits = {
      "a",
      "AND",
      "OR",
      "NOT",
      " ",
      "(",
      ")",
      "\"",
      "\\",
      "*",
      ":",
      "..",
      ">",
      "<=",
      "-2h",
      "args.",
      "task:",
      "ended:",
      "wait:",
      "retries:",
      "5s",
      "today",
      "1e999",
      "\u0000",
      "\ud800",
      "\u2003"
    };
    Random random = new Random(23);
    int rounds = Rounds.of(20_000);
    int understood = 0;
    for (int round = 0; round < rounds; round++) {
      StringBuilder query = new StringBuilder();
      random.ints(random.nextInt(1, 12), 0, bits.length).forEach(at -> query.append(bits[at]));
      understood += isUnderstood(query.toString()) ? 1 : 0;
    }
    assertThat(understood).isBetween(rounds / 20, rounds - rounds / 20);
  }

  private static boolean isUnderstood(String query) {
    try {
      Search absolute = Search.parse(query, Instant.EPOCH).absolute();
      assertThat(Search.again(absolute.text())).as(query).isEqualTo(absolute);
      assertThat(Search.again(SearchText.of(absolute.condition())).condition())
          .as(query)
          .isEqualTo(absolute.condition());
      return true;
    } catch (BadSearchException bad) {
      assertThat(bad.position()).as(query).isBetween(1, query.length() + 1);
      return false;
    }
  }

  private static BadSearchException bad(String query) {
    return catchThrowableOfType(BadSearchException.class, () -> Search.parse(query, Instant.EPOCH));
  }
}
