package dev.pynmon.web.overview;

import dev.pynmon.web.url.Href;

/**
 * A key figure, for the template {@code overview/body}.
 *
 * @param figureLabel what it is
 * @param figureValue its value
 * @param figureUnit what is counted; "" for nothing to add
 * @param figureNote what it means
 * @param figureHref where to look at it; none for nowhere
 */
record Figure(
    String figureLabel,
    String figureValue,
    String figureUnit,
    FigureNote figureNote,
    Href figureHref) {

  /** One that cannot be told. */
  static Figure unknown(String label, String why, Href href) {
    return new Figure(label, "?", "", FigureNote.amber(why), href);
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
