package dev.pynmon.web.overview;

import dev.pynmon.web.url.Href;

/**
 * A key figure, for the template {@code overview/body}.
 *
 * @param figureGone true when it was so, and nobody can tell how it is now
 * @param figureLabel what it is
 * @param figureValue its value
 * @param figureUnit what is counted; "" for nothing to add
 * @param figureNote what it means
 * @param figureHref where to look at it; none for nowhere
 */
record KeyFigure(
    boolean figureGone,
    String figureLabel,
    String figureValue,
    String figureUnit,
    FigureNote figureNote,
    Href figureHref) {

  /** One that is known. */
  KeyFigure(String label, String value, String unit, FigureNote note, Href href) {
    this(false, label, value, unit, note, href);
  }

  /** One that cannot be told. */
  static KeyFigure unknown(String label, String why, Href href) {
    return new KeyFigure(label, "?", "", FigureNote.amber(why), href);
  }

  /** One that cannot be told, as it was last seen. */
  static KeyFigure gone(String label, String value, String unit, String seen) {
    FigureNote note = FigureNote.amber("unknown now; " + seen);
    return new KeyFigure(true, label, value, unit, note, Href.NONE);
  }

  /**
   * One line on what a figure means.
   *
   * @param noteText the line
   * @param noteTone {@code amber} when it is no good sign; else ""
   */
  record FigureNote(String noteText, String noteTone) {
    static FigureNote plain(String text) {
      return new FigureNote(text, "");
    }

    static FigureNote amber(String text) {
      return new FigureNote(text, "amber");
    }
  }
}
