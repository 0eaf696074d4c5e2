package dev.pynmon.bootstrap.attack.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** Tells what is wrong with an answer, whatever was asked: what no answer of ours may be. */
final class Oracle {
  /** Of requests that were understood: fine, elsewhere, the visitor's fault, a store's fault. */
  private static final Set<Integer> ALLOWED =
      Set.of(200, 303, 400, 404, 405, 406, 413, 414, 431, 503);

  private static final int PAGE = 250_000;
  private static final int TIMELINE = 500_000;

  /** With 128 KB of it in a field. */
  private static final int LOG = 1_500_000;

  private static final int DATA = 2_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Pattern TRACE =
      Pattern.compile(
          "\\bat [\\w.$/]+\\([\\w$]+\\.java:\\d+\\)"
              + "|\\b(java|dev\\.pynmon|io\\.helidon|org\\.sqlite|org\\.redisson)\\.[a-z.]*[A-Z]\\w+"
              + "(Exception|Error)\\b");

  /** One of these is in each trace. Almost no page has any: they are looked for in no time. */
  private static final List<String> OF_TRACES =
      List.of(".java:", "java.", "dev.pynmon.", "io.helidon.", "org.sqlite.", "org.redisson.");

  /** Word for word what the original answers to a page that is not its own. */
  private static final String FORGED = "{\"detail\":\"CSRF validation failed: origin mismatch\"}";

  private Oracle() {}

  /** Each thing that is wrong, in words; none when all is well. */
  static List<String> faults(String target, Reply reply) {
    List<String> faults = new ArrayList<>();
    if (!ALLOWED.contains(reply.status()) && !isRefused(target, reply)) {
      faults.add("status " + reply.status());
    }
    if (!reply.isWhole()) {
      faults.add("not whole");
    }
    if (reply.body().length > most(target, reply)) {
      faults.add(reply.body().length + " bytes");
    }
    String text = reply.text();
    if (hasTrace(text)) {
      faults.add("a stack trace");
    }
    headers(reply).ifPresent(faults::add);
    if (reply.body().length > 0) {
      content(reply, text).ifPresent(faults::add);
    }
    return faults;
  }

  private static boolean hasTrace(String text) {
    return OF_TRACES.stream().anyMatch(text::contains) && TRACE.matcher(text).find();
  }

  /**
   * A forged request, or one that seems to come from elsewhere for what admins alone may see, which
   * is told without a word where its head alone is asked.
   */
  private static boolean isRefused(String target, Reply reply) {
    boolean admins = target.split("\\?", 2)[0].matches(".*/audit(\\.csv|\\.ndjson)?");
    return reply.status() == 403
        && (reply.text().equals(FORGED)
            || (admins
                && (reply.text().isEmpty() || reply.text().contains("needs the role admin"))));
  }

  private static int most(String target, Reply reply) {
    boolean page = reply.type().equals("text/html");
    int most =
        target.contains("timeline") ? TIMELINE : target.contains("log-explorer") ? LOG : PAGE;
    return page ? most : DATA;
  }

  private static Optional<String> headers(Reply reply) {
    String location = reply.header("location");
    if (!location.isEmpty() && (!location.startsWith("/") || location.startsWith("//"))) {
      return Optional.of("leads to " + location);
    }
    if (reply.header("set-cookie").contains("a=b")) {
      return Optional.of("a header of the visitor's");
    }
    boolean safe =
        reply.header("x-content-type-options").equals("nosniff")
            && !reply.header("content-security-policy").isEmpty();
    return safe || !reply.type().equals("text/html")
        ? Optional.empty()
        : Optional.of("no headers of security");
  }

  private static Optional<String> content(Reply reply, String text) {
    return switch (reply.type()) {
      case "text/html" -> html(text);
      case "application/json", "application/problem+json" -> json(text);
      case "application/x-ndjson" -> text.lines().flatMap(line -> json(line).stream()).findFirst();
      case "image/svg+xml" -> xml(reply.body());
      case "text/plain",
          "text/csv",
          "text/css",
          "text/javascript",
          "image/png",
          "image/x-icon",
          "font/woff2" ->
          Optional.empty();
      default -> Optional.of("the type " + reply.header("content-type"));
    };
  }

  private static Optional<String> html(String text) {
    boolean page = text.startsWith("<!doctype html>");
    return page && !text.stripTrailing().endsWith("</html>")
        ? Optional.of("ends too early")
        : MarkupCheck.fault(text);
  }

  private static Optional<String> json(String text) {
    try {
      JSON.readTree(text);
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of("no JSON: " + e.getOriginalMessage());
    }
  }

  private static Optional<String> xml(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
      return Optional.empty();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      return Optional.of("no XML: " + e.getMessage());
    }
  }
}
