package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.cli.RunningMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A monitor, visited as a browser would. */
final class Site implements AutoCloseable {
  private static final int MANY = 3_000;

  /** A timeline has hundreds of slices, each of which is a link like its neighbour. */
  private static final int STEPS = 5;

  private final RunningMonitor monitor;
  private final HttpClient http = HttpClient.newHttpClient();

  private Site(RunningMonitor monitor) {
    this.monitor = monitor;
  }

  static Site over(Path folder, List<Path> stores, String... options) {
    String[] args =
        Stream.concat(Stream.of(options), stores.stream().map(Path::toString))
            .toArray(String[]::new);
    return of(folder, args);
  }

  static Site of(Path folder, String... args) {
    return new Site(RunningMonitor.in(folder, args));
  }

  /** The demo with these options. */
  static Site ofDemo(Path folder, String... options) {
    return new Site(RunningMonitor.demo(folder, options));
  }

  /** Where it is, without the slash at the end. */
  String address() {
    return monitor.address().toString().replaceFirst("/$", "");
  }

  Answer get(String path) {
    return get(path, "text/html");
  }

  Answer get(String path, String accept) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", accept).build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(path, response.statusCode(), type, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Asks for each of these, and for what they link to, and so on; all must answer well. Pictures
   * can be zoomed and grown without end: what such a step leads to is looked at, not gone on from.
   */
  Map<String, Answer> crawl(String... starts) {
    Map<String, Answer> seen = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(starts));
    while (!open.isEmpty()) {
      String path = open.remove();
      if (!seen.containsKey(path)) {
        Answer answer = get(path);
        seen.put(path, answer);
        assertThat(answer).matches(Site::isWell, "answers well");
        assertThat(seen).hasSizeLessThan(MANY);
        if (isPage(answer) && !isStep(path)) {
          answer.links().stream().filter(link -> !isStep(link)).forEach(open::add);
          answer.links().stream().filter(Site::isStep).limit(STEPS).forEach(open::add);
        }
      }
    }
    return seen;
  }

  /** Asks for each of these once; all must answer well. */
  void follow(Set<String> links) {
    assertThat(links.stream().map(this::get).filter(answer -> !isWell(answer))).isEmpty();
  }

  private static boolean isWell(Answer answer) {
    return answer.path().contains("/switch-app/") ? answer.status() == 303 : answer.status() == 200;
  }

  /**
   * From any window of the timeline others can be reached without end, and from each of its slices
   * the list of those that were there, with all its chips.
   */
  private static boolean isStep(String path) {
    return path.contains("/timeline") && path.contains("&")
        || path.contains("status_mode=history&");
  }

  private static boolean isPage(Answer answer) {
    return answer.type().startsWith("text/html");
  }

  @Override
  public void close() {
    http.close();
    monitor.close();
  }
}
