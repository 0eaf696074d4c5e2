package dev.pynmon.web.html;

import dev.pynmon.pictures.svg.Svg;

/**
 * Finished HTML, made by a {@link Template} or the writer of pictures only, so that nothing
 * unescaped can be taken for it.
 *
 * @param text the HTML
 */
public record Markup(String text) {
  /** Nothing. */
  public static final Markup EMPTY = new Markup("");

  /** A picture, which its writer escaped. */
  public static Markup of(Svg picture) {
    return new Markup(picture.text());
  }

  /** This, with the other behind it. */
  public Markup then(Markup other) {
    return new Markup(text + other.text);
  }
}
