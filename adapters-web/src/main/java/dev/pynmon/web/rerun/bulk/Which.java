package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which invocations of a run are listed, in addresses and in words. */
final class Which {
  static final String PARAMETER = "which";

  private Which() {}

  static BulkItems.Which read(Params params) {
    List<String> words = Arrays.stream(BulkItems.Which.values()).map(Which::word).toList();
    String word = params.choice(PARAMETER, words, word(BulkItems.Which.ALL));
    return BulkItems.Which.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static String word(BulkItems.Which which) {
    return which.name().toLowerCase(Locale.ROOT);
  }

  /** Those that hold something, and the one that is shown. */
  static List<Tab> tabs(BulkItems.Which shown, BulkCounts counts, Url self) {
    return Arrays.stream(BulkItems.Which.values())
        .filter(which -> which == shown || count(which, counts) > 0)
        .map(
            which ->
                new Tab(
                    Href.to(self.with(PARAMETER, word(which))),
                    label(which) + " " + CountText.of(count(which, counts)),
                    which == shown))
        .toList();
  }

  private static int count(BulkItems.Which which, BulkCounts counts) {
    return switch (which) {
      case ALL -> counts.total();
      case OPEN -> counts.open();
      case REGISTERED -> counts.registered();
      case EXISTING -> counts.existing();
      case LEFT_OUT -> counts.leftOut();
    };
  }

  private static String label(BulkItems.Which which) {
    return switch (which) {
      case ALL -> "All";
      case OPEN -> "To come";
      case REGISTERED -> "Registered";
      case EXISTING -> "Registered already";
      case LEFT_OUT -> "Left out";
    };
  }
}
