package dev.pynmon.bootstrap;

import dev.pynmon.bootstrap.console.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A visit to each kind of page of a monitor that has just started, after which it may end. Links
 * are followed, so that a new page needs no word here. One of a kind is enough: of eight thousand
 * classes, three pages of each need eight more, and half as much work again.
 */
final class SiteWalk implements Stop {
  /** From some pages others of the same path can be reached without end, or by many parameters. */
  private static final int OF_A_PATH = 3;

  private static final int TIMEOUT_MILLIS = 30_000;
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
  private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"]*)\"");

  /** A segment or value with a digit in it is an id, or a name with a hash, but for its ending. */
  private static final Pattern ID = Pattern.compile("[^/?&=]*\\d[^/?&=.]*");

  /** A page is of the same kind whichever application it is about. */
  private static final Pattern APP = Pattern.compile("^/apps/[^/?]+");

  private final Supplier<String> said;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> visited = new HashSet<>();
  private final Set<String> kinds = new HashSet<>();
  private final Map<String, Integer> paths = new HashMap<>();

  /**
   * @param said what the monitor said, its address within
   */
  SiteWalk(Supplier<String> said) {
    this.said = said;
  }

  /** What was asked for, for tests. */
  Set<String> visited() {
    return Set.copyOf(visited);
  }

  @Override
  public void await(Runnable ready) {
    ready.run();
    URI home = URI.create(ADDRESS.matcher(said.get()).results().findFirst().orElseThrow().group());
    open.add(home.getPath());
    while (!open.isEmpty()) {
      String path = open.remove();
      if (isWanted(path)) {
        visited.add(path);
        follow(ask(home.resolve(path)));
      }
    }
  }

  private boolean isWanted(String path) {
    return kinds.add(kind(path)) && paths.merge(alone(path), 1, Integer::sum) <= OF_A_PATH;
  }

  private static String kind(String path) {
    return ID.matcher(APP.matcher(path).replaceFirst("")).replaceAll("*");
  }

  /** The path without its query. */
  private static String alone(String path) {
    return kind(path.split("\\?", 2)[0]);
  }

  private void follow(String page) {
    LINK.matcher(page).results().forEach(link -> open.add(unescaped(link.group(1))));
  }

  private static String unescaped(String link) {
    return link.replace("&#61;", "=").replace("&amp;", "&").split("#", 2)[0];
  }

  /** The answer's text; a page that fails is a page, too. */
  private static String ask(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setRequestProperty("Accept", "text/html");
      connection.setInstanceFollowRedirects(false);
      boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
      try (InputStream body = failed ? connection.getErrorStream() : connection.getInputStream()) {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no answer from " + address, e);
    }
  }
}
