package dev.pynmon.web.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.domain.log.LogText;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.log.Multipart.Slice;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.param.Zones;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was pasted, dropped or sent.
 *
 * @param text the log
 * @param zone where times that do not say so were written, as typed
 * @param whole true when a script shows the entries, which needs all of them
 */
record Paste(String text, String zone, boolean whole) {
  static final String LOG = "log";
  static final String FILE = "file";
  static final String ZONE = "zone";

  /** What the form's script adds to it. */
  static final String ENTRIES = "entries";

  static final String UTC = "UTC";

  /** A whole body, as {@code curl --data-binary @worker.log} sends it. */
  private static final String PLAIN = "text/plain";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  /** What stands in the address, which is short. */
  static Paste inAddress(Request request) {
    return of(request.params(), true);
  }

  private static Paste of(Params params, boolean whole) {
    return new Paste(params.text(LOG).orElse(""), params.text(ZONE).orElse(UTC), whole);
  }

  private static Paste ofForm(Params params) {
    return of(params, params.text(ENTRIES).isPresent());
  }

  /**
   * What the body holds: the field {@code log} or {@code file} of a form, or all of it.
   *
   * @throws ProblemException 413 when it is longer than 10 MB, 415 when it is something else
   */
  static Paste inBody(Request request) {
    String header = request.incoming().header("content-type");
    byte[] body = request.incoming().body().read(Integer.MAX_VALUE);
    Paste paste =
        switch (header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
          case FORM, "" -> ofForm(new Params(Query.parse(new String(body, UTF_8)), false));
          case MULTIPART -> of(Multipart.read(body, header));
          case PLAIN -> new Paste(LogText.of(body), request.params().text(ZONE).orElse(UTC), false);
          default -> throw new ProblemException(otherType());
        };
    if (body.length > LogText.MAX_BYTES && paste.text().length() > LogText.MAX_BYTES - 2_000) {
      throw new ProblemException(tooLong(request));
    }
    return paste;
  }

  private static Paste of(Map<String, Slice> fields) {
    Slice none = new Slice(new byte[0], 0, 0);
    Slice file = fields.getOrDefault(FILE, none);
    Slice text = file.isEmpty() ? fields.getOrDefault(LOG, none) : file;
    String zone = fields.getOrDefault(ZONE, none).text().strip();
    return new Paste(text.text(), zone.isEmpty() ? UTC : zone, fields.containsKey(ENTRIES));
  }

  private static Problem otherType() {
    return Problem.of(415, "Unsupported media type", "A form with a log is taken here, or a text.")
        .advise("Its type is %s, %s or %s.".formatted(MULTIPART, FORM, PLAIN))
        .header("Accept-Post", String.join(", ", MULTIPART, FORM, PLAIN));
  }

  private static Problem tooLong(Request request) {
    return Problem.of(413, "Content too large", "The log is longer than 10 MB.")
        .advise("A part of it is enough: what was lately written, or what an id stands in.")
        .way("Log explorer", Href.to(request.links().area("log-explorer")));
  }

  boolean isEmpty() {
    return text.isBlank();
  }

  /** With no more of its text than this: what was explained stands in the entries once more. */
  Paste shortened(int most) {
    return text.length() <= most ? this : new Paste(text.substring(0, most), zone, whole);
  }

  /**
   * The zone.
   *
   * @throws BadParameterException when there is none of that name
   */
  ZoneId zoneId() {
    return Zones.parse(zone)
        .orElseThrow(() -> new BadParameterException(ZONE, zone, Zones.ACCEPTED));
  }

  /** What is shown of it in its field: what came by an address. */
  Optional<String> shown() {
    return Optional.of(text).filter(_ -> !isEmpty());
  }
}
