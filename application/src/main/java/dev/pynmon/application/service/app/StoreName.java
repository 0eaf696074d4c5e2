package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.StoreUrl;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A store as somebody names it: {@code [alias=]address}.
 *
 * @param alias the name given to it, if any
 * @param url its address
 */
record StoreName(Optional<String> alias, StoreUrl url) {
  private static final Pattern WITH_ALIAS =
      Pattern.compile("([A-Za-z0-9_.-]+)=(.+)", Pattern.DOTALL);
  private static final Pattern HOST =
      Pattern.compile("//(?:[^/?#]*@)?(\\[[^]]*]|[^/:,?]+).*", Pattern.DOTALL);
  private static final Pattern STEM =
      Pattern.compile(".*?([^/\\\\]+?)(\\.[^./\\\\]*)?[/\\\\]*", Pattern.DOTALL);

  static StoreName parse(String text) {
    Matcher matcher = WITH_ALIAS.matcher(text);
    return matcher.matches()
        ? new StoreName(Optional.of(matcher.group(1)), StoreUrl.parse(matcher.group(2)))
        : new StoreName(Optional.empty(), StoreUrl.parse(text));
  }

  /** A name for a store that was given none: its host, or its file without folder and ending. */
  static String derive(StoreUrl url, Set<String> taken) {
    String stem =
        group(HOST, url.address()).or(() -> group(STEM, url.address())).orElse(url.scheme());
    String name = stem;
    for (int number = 2; taken.contains(name); number++) {
      name = stem + "-" + number;
    }
    return name;
  }

  /** The same text for every spelling of one address. */
  static String identity(StoreUrl url) {
    if (HOST.matcher(url.address()).matches()) {
      return url.scheme() + ":" + url.address();
    }
    try {
      return Path.of(url.address()).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException _) {
      return url.address();
    }
  }

  private static Optional<String> group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
