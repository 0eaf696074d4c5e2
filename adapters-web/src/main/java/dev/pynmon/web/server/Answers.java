package dev.pynmon.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.web.asset.Asset;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Visit;
import dev.pynmon.web.shell.Shell;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes bytes of replies: everything is rendered before the first byte is sent. */
final class Answers {
  private static final String HTML = "text/html; charset=UTF-8";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> NOT_KEPT =
      Map.of("Cache-Control", "no-store", "Vary", "Accept, Accept-Encoding, HX-Request, Cookie");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Shell shell;

  Answers(Shell shell) {
    this.shell = shell;
  }

  Answer of(Reply reply, Visit visit) {
    return switch (reply) {
      case Reply.Page page -> page(page, visit);
      case Reply.Fragment part -> html(part.status(), shell.fragment(visit, part.content()).text());
      case Reply.Json json -> json(json.status(), json.type(), json.body());
      case Reply.Redirect redirect ->
          Answer.empty(303)
              .with(SecurityHeaders.withoutScripts())
              .with(NOT_KEPT)
              .with(redirect.headers())
              .with(Map.of("Location", redirect.location()));
      case Reply.Download download -> download(download);
      case Reply.File file -> file(file.asset(), visit);
    };
  }

  static Answer json(int status, String type, Object body) {
    return Answer.of(status, type, bytes(body))
        .with(SecurityHeaders.withoutScripts())
        .with(NOT_KEPT);
  }

  static Answer html(int status, String html) {
    return Answer.of(status, HTML, html.getBytes(UTF_8))
        .with(SecurityHeaders.withoutScripts())
        .with(NOT_KEPT);
  }

  private Answer page(Reply.Page page, Visit visit) {
    String nonce = SecurityHeaders.nonce();
    Markup whole = shell.around(visit, page.head(), page.content(), nonce);
    return html(page.status(), whole.text()).with(SecurityHeaders.withScripts(nonce));
  }

  private static Answer download(Reply.Download download) {
    return Answer.of(200, download.type(), download.content().getBytes(UTF_8))
        .with(SecurityHeaders.withoutScripts())
        .with(NOT_KEPT)
        .with(Map.of("Content-Disposition", "attachment; filename=\"" + download.name() + "\""));
  }

  private static Answer file(Asset asset, Visit visit) {
    Map<String, String> headers = new LinkedHashMap<>(SecurityHeaders.withoutScripts());
    headers.put("Cache-Control", FOR_EVER);
    headers.put("ETag", asset.etag());
    headers.put("Vary", "Accept-Encoding");
    return visit.incoming().header("if-none-match").contains(asset.etag())
        ? Answer.empty(304).with(headers)
        : Answer.of(200, asset.type(), asset.plain()).with(headers).packed(asset.gzip());
  }

  private static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
