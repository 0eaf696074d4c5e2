package dev.pynmon.web.page;

import dev.pynmon.web.asset.Asset;
import dev.pynmon.web.html.Markup;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Supplier;

/** What a handler answers, before it becomes bytes. */
public sealed interface Reply {
  /** A page, to be put into the shell; 200. */
  static Reply page(Head head, Markup content) {
    return new Page(200, head, content);
  }

  /** A part of a page, for htmx; 200. */
  static Reply fragment(Markup content) {
    return new Fragment(200, content);
  }

  /** A JSON document; 200. */
  static Reply json(Object body) {
    return new Json(200, "application/json", body);
  }

  /** Another page to look at, 303. */
  static Reply seeOther(String location) {
    return new Redirect(location, Map.of());
  }

  /**
   * A page.
   *
   * @param status the HTTP status
   * @param head what the shell says about it
   * @param content what stands in {@code <main>}
   */
  record Page(int status, Head head, Markup content) implements Reply {}

  /**
   * A page without the shell, of which nothing is kept and whose scripts do not run.
   *
   * @param status the HTTP status
   * @param content all of it
   * @param headers further headers
   */
  record Document(int status, Markup content, Map<String, String> headers) implements Reply {
    public Document {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * A part of a page.
   *
   * @param status the HTTP status
   * @param content the part
   */
  record Fragment(int status, Markup content) implements Reply {}

  /**
   * A JSON document.
   *
   * @param status the HTTP status
   * @param type the media type
   * @param body what Jackson writes: maps, lists, records, text, numbers
   */
  record Json(int status, String type, Object body) implements Reply {}

  /**
   * A redirect after which the method is GET.
   *
   * @param location the address, ours
   * @param headers further headers
   */
  record Redirect(String location, Map<String, String> headers) implements Reply {
    public Redirect {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * Something made for this request, to be kept as a file.
   *
   * @param type the media type
   * @param name what the file is called; letters, digits, dots and hyphens
   * @param content what is in it
   */
  record Download(String type, String name, String content) implements Reply {}

  /**
   * Something made for this request while it is sent, to be kept as a file: no length of it is
   * known. Few are sent at once; who leaves ends it.
   *
   * @param type the media type
   * @param name what the file is called; letters, digits, dots and hyphens
   * @param content makes it
   */
  record Streamed(String type, String name, Content content) implements Reply {}

  /**
   * Server-sent events for as long as somebody looks: nothing of them is kept, and it takes no
   * place of those that answers are made in.
   *
   * @param content makes them
   */
  record Events(Content content) implements Reply {
    /** What it is, for who accepts it. */
    public static final String TYPE = "text/event-stream";
  }

  /** What is made while it is sent. To be asked once. */
  @FunctionalInterface
  interface Content {
    /**
     * Writes all of it.
     *
     * @throws IOException when the visitor left
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * What takes as much to make as a usual page does, though it is asked for at an address that is
   * always answered: so it waits for a place like one.
   *
   * @param made makes it, a reply of another kind
   */
  record InPlace(Supplier<Reply> made) implements Reply {}

  /**
   * Bytes that are served as they are.
   *
   * @param asset the bytes with their headers
   */
  record File(Asset asset) implements Reply {}
}
