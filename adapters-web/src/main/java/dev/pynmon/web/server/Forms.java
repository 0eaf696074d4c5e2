package dev.pynmon.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.url.Query;
import java.util.Locale;

/** Reads what a form sends. It is read whole before anything is done. */
final class Forms {
  /** A thousand ids with some words around them. */
  static final int MOST = 65_536;

  /**
   * A name, a password, and where to go. All that strangers may send at once is less than a tenth
   * of the heap so.
   */
  static final int MOST_OF_STRANGERS = 8_192;

  /** A log, as a form sends it, perhaps encoded. */
  static final int MOST_OF_PASTE = 12 * 1024 * 1024;

  /** More than this is refused by its length alone, wherever no log is taken. */
  static final int MOST_OF_ALL = 1_000_000;

  static final Problem TOO_BIG =
      Problem.of(413, "Content too large", "What was sent is too big.")
          .header("Connection", "close");

  private static final String FORM = "application/x-www-form-urlencoded";

  private Forms() {}

  /**
   * The form; none when the body is empty.
   *
   * @param most how many bytes it may have
   * @throws ProblemException 413 when it is too big, 415 when it is something else
   */
  static Query read(Incoming incoming, int most) {
    if (isEmpty(incoming)) {
      return Query.NONE;
    }
    if (!type(incoming).equals(FORM)) {
      throw new ProblemException(
          Problem.of(415, "Unsupported media type", "A form is taken here, or nothing.")
              .advise("Its type is " + FORM + ".")
              .header("Accept-Post", FORM));
    }
    byte[] body = incoming.body().read(most + 1);
    if (body.length > most) {
      throw new ProblemException(Problem.of(413, "Content too large", "What was sent is too big."));
    }
    return Query.parse(new String(body, UTF_8));
  }

  /** Whether it says so itself. */
  static boolean isTooBig(Incoming incoming) {
    String length = incoming.header("content-length");
    return length.length() > 9
        || length.chars().allMatch(Character::isDigit)
            && !length.isEmpty()
            && Integer.parseInt(length) > MOST_OF_ALL;
  }

  private static boolean isEmpty(Incoming incoming) {
    String length = incoming.header("content-length");
    return incoming.header("transfer-encoding").isEmpty()
        && (length.isEmpty() || length.equals("0"));
  }

  private static String type(Incoming incoming) {
    return incoming.header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
