package dev.pynmon.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.pynmon.web.asset.Asset;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.shell.Shell;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes bytes of replies: everything is rendered before the first byte is sent. */
final class Responses {
  private static final String HTML = "text/html; charset=UTF-8";
  private static final String USE = "<use href=\"";
  private static final byte[] NO_BYTES = {};

  /** An address is told as its text, in JSON as on pages. */
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(
              new SimpleModule().addSerializer(Href.class, ToStringSerializer.instance));

  private static final Map<String, String> NOT_KEPT =
      Map.of("Cache-Control", "no-store", "Vary", "Accept, Accept-Encoding, HX-Request, Cookie");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Shell shell;
  private final String pictures;

  /**
   * @param base the path under which everything lies, as templates know it
   */
  Responses(Shell shell, String base) {
    this.shell = shell;
    this.pictures = Links.plain(base).icon("");
  }

  Response of(Reply reply, Request request) {
    return switch (reply) {
      case Reply.Page page -> page(page, request);
      case Reply.Document whole ->
          html(whole.status(), pictured(whole.content(), request)).with(whole.headers());
      case Reply.Fragment part ->
          html(part.status(), pictured(shell.fragment(request, part.content()), request));
      case Reply.Json json -> json(json.status(), json.type(), json.body());
      case Reply.Redirect redirect ->
          Response.empty(303)
              .with(SecurityHeaders.withoutScripts())
              .with(NOT_KEPT)
              .with(redirect.headers())
              .with(Map.of("Location", redirect.location()));
      case Reply.Download download -> download(download);
      case Reply.Streamed streamed ->
          attached(Response.of(200, streamed.type(), NO_BYTES), streamed.name())
              .with(Map.of("Content-Type", streamed.type()))
              .streaming(streamed.content());
      case Reply.Events events -> events(events);
      case Reply.InPlace later -> of(later.made().get(), request);
      case Reply.File file -> file(file.asset(), request);
    };
  }

  static Response json(int status, String type, Object body) {
    return Response.of(status, type, bytes(body))
        .with(SecurityHeaders.withoutScripts())
        .with(NOT_KEPT);
  }

  static Response html(int status, String html) {
    return Response.of(status, HTML, html.getBytes(UTF_8))
        .with(SecurityHeaders.withoutScripts())
        .with(NOT_KEPT);
  }

  private Response page(Reply.Page page, Request request) {
    String nonce = SecurityHeaders.nonce();
    Markup whole = shell.around(request, page.head(), page.content(), nonce);
    return html(page.status(), pictured(whole, request)).with(SecurityHeaders.withScripts(nonce));
  }

  /** Templates have the address of the pictures in them, without what a proxy takes away. */
  private String pictured(Markup content, Request request) {
    String prefix = request.arrival().prefix();
    return prefix.isEmpty()
        ? content.text()
        : content.text().replace(USE + pictures, USE + prefix + pictures);
  }

  /** A proxy that gathered what it gets would keep it from who waits. */
  private static Response events(Reply.Events events) {
    return Response.of(200, Reply.Events.TYPE, NO_BYTES)
        .with(SecurityHeaders.withoutScripts())
        .with(NOT_KEPT)
        .with(Map.of("Content-Type", Reply.Events.TYPE, "X-Accel-Buffering", "no"))
        .following(events.content());
  }

  private static Response download(Reply.Download download) {
    return attached(
        Response.of(200, download.type(), download.content().getBytes(UTF_8)), download.name());
  }

  private static Response attached(Response file, String name) {
    return file.with(SecurityHeaders.withoutScripts())
        .with(NOT_KEPT)
        .with(Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
  }

  private static Response file(Asset asset, Request request) {
    Map<String, String> headers = new LinkedHashMap<>(SecurityHeaders.withoutScripts());
    headers.put("Cache-Control", FOR_EVER);
    headers.put("ETag", asset.etag());
    headers.put("Vary", "Accept-Encoding");
    return request.incoming().header("if-none-match").contains(asset.etag())
        ? Response.empty(304).with(headers)
        : Response.of(200, asset.type(), asset.plain()).with(headers).packed(asset.gzip());
  }

  private static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
