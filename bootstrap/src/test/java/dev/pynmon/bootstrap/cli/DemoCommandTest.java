package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.config.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("Pynmon is at (http://\\S+/)\n");
  private static final Pattern LINK = Pattern.compile("href=\"(/apps/[^\"#]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MOST_PAGES = 150;

  @TempDir Path folder;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CompletableFuture<String> address = new CompletableFuture<>();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void end() {
    stop.countDown();
    client.close();
  }

  @Test
  void demo_servesASimulationUntilItIsToEnd() throws Exception {
    CompletableFuture<Integer> code = type("demo", "--port", "0", "--seed", "9");

    assertThat(get("health").statusCode()).isEqualTo(200);
    assertThat(get("").body()).contains("This is a simulation (seed 9)", "shop", "reports");

    stop.countDown();
    assertThat(code.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isZero();
  }

  @Test
  void everyPage_answersWhileTheClusterRunsFast() throws Exception {
    type("demo", "--port", "0", "--speed", "600", "--seed", "3");
    Set<String> seen = new LinkedHashSet<>(List.of("apps/shop/", "apps/reports/"));
    Set<String> open = new LinkedHashSet<>(seen);

    while (!open.isEmpty() && seen.size() < MOST_PAGES) {
      String path = open.iterator().next();
      open.remove(path);
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      Matcher links = LINK.matcher(page.body());
      while (links.find()) {
        String link = links.group(1).substring(1).replace("&amp;", "&");
        if (seen.add(link)) {
          open.add(link);
        }
      }
    }

    assertThat(seen).hasSizeGreaterThanOrEqualTo(MOST_PAGES);
  }

  private CompletableFuture<Integer> type(String... args) {
    StringWriter out =
        new StringWriter() {
          @Override
          public void flush() {
            Matcher matcher = ADDRESS.matcher(toString());
            if (matcher.find()) {
              address.complete(matcher.group(1));
            }
          }
        };
    Console console = new Console(new PrintWriter(out), new PrintWriter(new StringWriter()));
    Host host = new Host(folder, Map.of(), Optional.empty(), "1.0-test");
    return CompletableFuture.supplyAsync(() -> new Cli(host, console, this::awaitStop).run(args));
  }

  private void awaitStop() {
    try {
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create(address.get(PATIENCE.toSeconds(), TimeUnit.SECONDS) + path);
    try {
      return client.send(
          HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }
}
