package dev.pynmon.web.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.domain.log.LogText;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a form that sends files, too ({@code multipart/form-data}). */
final class Multipart {
  /** More fields than our form has are none of ours. */
  private static final int MAX_PARTS = 10;

  private static final int MAX_HEAD = 2_000;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([A-Za-z0-9'()+_,./:=? -]{1,70})\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]{0,100})\"");
  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(UTF_8);

  private final byte[] body;
  private final byte[] limit;

  private Multipart(byte[] body, String boundary) {
    this.body = body;
    this.limit = ("\r\n--" + boundary).getBytes(UTF_8);
  }

  /**
   * Its fields by name, the first of each.
   *
   * @param type the whole header
   * @throws ProblemException 400 when it is no such form
   */
  static Map<String, Slice> read(byte[] body, String type) {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw broken();
    }
    return new Multipart(body, boundary.group(1).strip()).fields();
  }

  /**
   * Bytes of the body.
   *
   * @param body all of it
   * @param from where they begin
   * @param to where they end
   */
  record Slice(byte[] body, int from, int to) {
    /** As text, without a copy of its own: a log has megabytes. */
    String text() {
      return LogText.of(body, from, to);
    }

    boolean isEmpty() {
      return from == to;
    }
  }

  /** The first limit stands at the beginning, without a line end before it. */
  private Map<String, Slice> fields() {
    Map<String, Slice> fields = new HashMap<>();
    int place = limit.length - 2;
    for (int part = 0; part < MAX_PARTS; part++) {
      int head = indexOf(END_OF_HEAD, place, Math.min(body.length, place + MAX_HEAD));
      if (head < 0) {
        return fields;
      }
      int from = head + END_OF_HEAD.length;
      int to = indexOf(limit, from, body.length);
      if (to < 0) {
        throw broken();
      }
      Slice content = new Slice(body, from, to);
      name(place, head).ifPresent(name -> fields.putIfAbsent(name, content));
      place = to + limit.length;
    }
    return fields;
  }

  private Optional<String> name(int from, int to) {
    Matcher name = NAME.matcher(new String(body, from, to - from, UTF_8));
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  private int indexOf(byte[] wanted, int from, int end) {
    for (int place = Math.max(0, from); place + wanted.length <= end; place++) {
      if (body[place] == wanted[0] && stands(wanted, place)) {
        return place;
      }
    }
    return -1;
  }

  private boolean stands(byte[] wanted, int place) {
    for (int i = 1; i < wanted.length; i++) {
      if (body[place + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static ProblemException broken() {
    return new ProblemException(
        Problem.of(400, "Bad request", "The form that was sent cannot be taken apart."));
  }
}
