package dev.pynmon.web.task;

import dev.pynmon.pictures.svg.Svg;
import java.util.List;

/**
 * A key figure of statistics, for the template {@code task/figures}.
 *
 * @param statLabel what it is
 * @param statValue its value
 * @param statUnit its unit; "" for none
 * @param statSpark how it went; at most one
 * @param statText one line that says what it means
 * @param statTone {@code bad} when it is no good sign; else ""
 */
public record ActivityKeyFigure(
    String statLabel,
    String statValue,
    String statUnit,
    List<Svg> statSpark,
    String statText,
    String statTone) {}
