package dev.pynmon.web.html;

import com.github.mustachejava.Mustache;
import java.io.StringWriter;

/**
 * A compiled template together with the type of record it is made for. Safe for concurrent use.
 *
 * @param <T> a record of finished text, booleans, pictures, further such records and lists of them
 */
public final class Template<T> {
  private final Mustache mustache;
  private final Class<T> model;

  Template(Mustache mustache, Class<T> model) {
    this.mustache = mustache;
    this.model = model;
  }

  /** Its path without ending. */
  public String name() {
    return mustache.getName().replaceFirst("\\.mustache$", "");
  }

  /** The record that fills this template. */
  public Class<T> model() {
    return model;
  }

  /**
   * The template filled in. All text of the record is escaped as HTML text; a picture, {@code Svg},
   * was escaped by its writer.
   *
   * @throws com.github.mustachejava.MustacheException when the template names what the record lacks
   */
  public Markup render(T view) {
    StringWriter out = new StringWriter(8_192);
    mustache.execute(out, view);
    return new Markup(out.toString());
  }
}
