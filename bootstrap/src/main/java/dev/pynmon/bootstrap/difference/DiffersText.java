package dev.pynmon.bootstrap.difference;

import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Table;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.difference.DifferenceText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer of {@code pynmon differs} for people: the clearest in a sentence, then a line for
 * each.
 *
 * @param compared what was compared with what
 * @param found what was found
 * @param console where it is said
 */
public record DiffersText(Compared compared, Found found, Console console) {
  /** All of it; what was looked at is said apart. */
  public void print(String app, Instant now) {
    DifferenceText text = DifferenceText.of(compared);
    console.print(SafeText.name(app) + ": " + text.answer(found));
    Table.print(console, "  ", found.differences().stream().map(this::row).toList());
    console.complain(text.looked(found, now));
    console.complain(text.aspects(found));
  }

  private List<String> row(Difference each) {
    String said =
        each.traits().stream()
            .map(trait -> DifferenceText.said(trait, found))
            .collect(Collectors.joining(", and always also "));
    return List.of(
        said,
        DifferenceText.of(each.with(), each.among()),
        "others " + DifferenceText.of(each.othersWith(), each.othersAmong()),
        "by chance " + DifferenceText.chance(each.chance()));
  }
}
