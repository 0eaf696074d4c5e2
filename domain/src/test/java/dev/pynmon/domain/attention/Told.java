package dev.pynmon.domain.attention;

import dev.pynmon.domain.why.Said;
import java.util.List;
import java.util.stream.Stream;

/** What a rule found, as a test reads it. */
final class Told {
  private Told() {}

  /** Each need as number, noun, claim and evidence; of what needs nothing what was measured. */
  static List<String> of(Finding finding) {
    return switch (finding) {
      case Finding.Quiet quiet -> List.of("quiet: " + Said.text(quiet.measured()));
      case Finding.NotKnown unknown -> List.of("not known: " + Said.text(unknown.why()));
      case Finding.Needed needed -> needed.needs().stream().map(Told::need).toList();
    };
  }

  private static String need(Need need) {
    return String.join(
        " | ",
        Stream.of(
                need.harm().word(),
                need.number().value() + " " + need.noun(),
                Said.text(need.claim()),
                Said.text(need.evidence()))
            .filter(text -> !text.isEmpty())
            .toList());
  }

  /** The only one of what needs attention. */
  static Need only(Finding finding) {
    return ((Finding.Needed) finding).needs().getFirst();
  }
}
