package dev.pynmon.web.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.StatusText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The style of a picture that stands alone: the light colours of the pages, written out, since many
 * programs that show pictures know no variables.
 */
final class StandaloneStyle {
  private static final String TOKENS = "/pynmon/static/css/tokens.css";
  private static final String RULES = "/pynmon/svg/timeline.css";
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z0-9-]+):\\s*light-dark\\(\\s*([^,]+),");
  private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

  /** One for all servers of this process: what is on the class path stays as it is. */
  private static final String TEXT = made();

  private StandaloneStyle() {}

  static String text() {
    return TEXT;
  }

  private static String made() {
    Map<String, String> light = new HashMap<>();
    TOKEN
        .matcher(resource(TOKENS))
        .results()
        .forEach(token -> light.putIfAbsent(token.group(1), token.group(2).strip()));
    String statuses =
        Stream.concat(
                Arrays.stream(KnownStatus.values()).map(StatusText::cssClass),
                Stream.of("st-unknown"))
            .map(
                css ->
                    ".%1$s{color:var(--%1$s)}.soft.seg-lab.%1$s{color:var(--%1$s-t)}"
                        .formatted(css))
            .collect(Collectors.joining());
    return resolve(resource(RULES) + statuses, light);
  }

  private static String resolve(String css, Map<String, String> light) {
    return USE.matcher(css)
        .replaceAll(
            use ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(light.get(use.group(1)), use.group(1))));
  }

  private static String resource(String name) {
    try (InputStream in = StandaloneStyle.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
