package dev.pynmon.bootstrap.e2e.golden;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.web.PynmonWeb;
import dev.pynmon.web.WebConfig;
import dev.pynmon.web.access.AccessConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A monitor over a copy of what a real pynenc wrote, at a moment soon after, with its visitor. */
final class RealStore implements AutoCloseable {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T14:47:02Z"), ZoneOffset.UTC);

  private final Pynmon pynmon;
  private final PynmonWeb web;
  private final HttpClient visitor = HttpClient.newHttpClient();

  private RealStore(Pynmon pynmon) {
    this.pynmon = pynmon;
    this.web =
        PynmonWeb.start(
            new WebConfig("127.0.0.1", 0, "", false, "1.0.0-test", CLOCK, AccessConfig.plain()),
            pynmon.useCases());
  }

  static RealStore of(SqliteFixture fixture, Path folder) {
    Pynmon.Builder builder = Pynmon.builder().timeout(Patience.OF_STORES).clock(CLOCK);
    fixture.copyTo(folder).forEach(file -> builder.store("sqlite:" + file));
    return new RealStore(builder.build());
  }

  /** A monitor over a file, which is left as it is. */
  static RealStore of(Path file) {
    return new RealStore(
        Pynmon.builder().timeout(Patience.OF_STORES).clock(CLOCK).store("sqlite:" + file).build());
  }

  UseCases useCases() {
    return pynmon.useCases();
  }

  /** The answer to a browser that asks for this page. */
  HttpResponse<String> browse(String path) {
    return send(to(path));
  }

  /** The answer to a browser that lets this log be explained, on a page of ours. */
  HttpResponse<String> explain(String log) {
    return send(
        to("/log-explorer/")
            .header("Content-Type", "text/plain; charset=utf-8")
            .header("Origin", address())
            .POST(BodyPublishers.ofString(log)));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", "text/html");
  }

  private String address() {
    return "http://127.0.0.1:" + web.port();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return visitor.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    visitor.close();
    web.stop();
    pynmon.close();
  }
}
