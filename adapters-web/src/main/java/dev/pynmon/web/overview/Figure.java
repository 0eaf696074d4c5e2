package dev.pynmon.web.overview;

/**
 * A key figure, for the template {@code overview/figures}.
 *
 * @param figureLabel what it is
 * @param figureValue its value
 * @param figureUnit what is counted; "" for nothing to add
 * @param figureText one line that says what it means
 * @param figureTone {@code bad} or {@code amber} when it is no good sign; else ""
 * @param figureHref where to look at it; "" for nowhere
 */
record Figure(
    String figureLabel,
    String figureValue,
    String figureUnit,
    String figureText,
    String figureTone,
    String figureHref) {}
