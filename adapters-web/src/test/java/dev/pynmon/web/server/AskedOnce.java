package dev.pynmon.web.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.application.port.in.AccessUseCases;
import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.web.access.Access;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.error.ErrorReplies;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Body;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Peer;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.shell.Shell;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.url.Links;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One request to pages that fail. */
abstract class AskedOnce {
  static final String SECRET = "password=hunter2 at /srv/app.py";
  static final Map<String, String> BROWSER = Map.of("accept", "text/html,*/*;q=0.8");
  static final Map<String, String> PROGRAM = Map.of("accept", "*/*");

  static Response ask(Throwable thrown, Map<String, String> headers) {
    return dispatcher(FakeApps.of("shop"), Route.page("/fails", throwing(thrown)))
        .answer(get("/fails", headers));
  }

  static PageHandler throwing(Throwable thrown) {
    return _ -> {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    };
  }

  static Route needsApp() {
    return Route.page("/fails", request -> Reply.json(request.app().label()));
  }

  static Dispatcher dispatcher(FakeApps apps, Route... routes) {
    return dispatcher(apps, Gates.ofProgram(), routes);
  }

  static Dispatcher dispatcher(FakeApps apps, Gates gates, Route... routes) {
    Html html = new Html(Links.plain(""));
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T14:47:02Z"), ZoneOffset.UTC);
    Responses responses = new Responses(new Shell(html, Assets.all(), "1.0.0-test", false), "");
    AccessUseCases accounts = new FakeMonitor(apps).useCases().access();
    return new Dispatcher(
        new ServerSetting("", false, clock),
        apps,
        new Access("", AccessConfig.plain(), accounts, clock).door(),
        gates,
        new Router(List.of(routes)),
        responses,
        new ErrorReplies(html, _ -> LastSeen.NOTHING));
  }

  static Incoming get(String path, Map<String, String> headers) {
    return get(path, "", headers);
  }

  static Incoming get(String path, String query, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.putIfAbsent("host", "localhost");
    return new Incoming("GET", path, query, all, Peer.LOCAL, Body.NONE);
  }

  static BackendException corrupt() {
    return new BackendException(
        new BackendFault(BackendFault.Kind.CORRUPT_DATA, "main", "The file is cut.", "Restore it."),
        null);
  }

  static String body(Response answer) {
    return new String(answer.plain(), StandardCharsets.UTF_8);
  }

  static JsonNode json(Response answer) {
    try {
      return new ObjectMapper().readTree(body(answer));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
