package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.web.PynmonWeb;
import dev.pynmon.web.WebConfig;
import dev.pynmon.web.access.AccessConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A started monitor with a visitor who keeps no cookies of their own. */
public final class Site implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-24T14:47:02Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final PynmonWeb web;
  private final HttpClient client = HttpClient.newHttpClient();

  private Site(PynmonWeb web) {
    this.web = web;
  }

  public static Site of(FakeApps apps) {
    return of(new FakeMonitor(apps).useCases());
  }

  public static Site of(UseCases useCases) {
    return under("", useCases);
  }

  public static Site under(String basePath, UseCases useCases) {
    return with(
        new WebConfig("127.0.0.1", 0, basePath, false, "1.0.0-test", CLOCK, AccessConfig.plain()),
        useCases);
  }

  public static Site with(WebConfig config, UseCases useCases) {
    return new Site(PynmonWeb.start(config, useCases));
  }

  public int port() {
    return web.port();
  }

  /** The answer to a browser that asks for this page. */
  public HttpResponse<String> browse(String path, String... headers) {
    return send("GET", path, with(headers, "Accept", "text/html,application/xhtml+xml"));
  }

  /** The answer to a program. */
  public HttpResponse<String> call(String path, String... headers) {
    return send("GET", path, with(headers, "Accept", "application/json"));
  }

  public HttpResponse<String> send(String method, String path, String... headers) {
    return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
  }

  /** The answer to a browser that sends this form from a page of ours. */
  public HttpResponse<String> submit(String path, String form, String... headers) {
    return post(path, form, with(headers, "Accept", "text/html"));
  }

  /** The answer to whatever sends this form from a page of ours. */
  public HttpResponse<String> post(String path, String form, String... headers) {
    String[] ours = with(headers, "Origin", "http://127.0.0.1:" + web.port());
    String[] typed = with(ours, "Content-Type", "application/x-www-form-urlencoded");
    return send("POST", path, HttpRequest.BodyPublishers.ofString(form), typed);
  }

  public HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String[] with(String[] headers, String name, String value) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = name;
    all[headers.length + 1] = value;
    return all;
  }

  @Override
  public void close() {
    client.close();
    web.stop();
  }
}
