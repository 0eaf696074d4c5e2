package dev.pynmon.web.failure;

import dev.pynmon.domain.difference.Trait;
import dev.pynmon.domain.difference.Trait.Relation;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
import java.util.Optional;

/** Where that is shown of which something is true that sets it apart. */
final class DifferenceAddress {
  /** A value of this length may have been cut. */
  private static final int MAX_VALUE = 100;

  private DifferenceAddress() {}

  /** The runner or the task itself, else the compared of which it is true; none for what varies. */
  static Href of(Trait trait, Compared compared, Links links) {
    return switch (trait.aspect()) {
      case RUNNER -> whole(trait, links, "runners");
      case TASK -> whole(trait, links, "tasks");
      case HOST -> those(Field.HOST.is(trait.value()), trait, compared, links);
      case QUEUE -> those(Field.QUEUE.is(trait.value()), trait, compared, links);
      case ARGUMENT -> argument(trait, compared, links);
      default -> Href.NONE;
    };
  }

  private static Href whole(Trait trait, Links links, String area) {
    return isCut(trait) ? Href.NONE : Href.to(links.to(area, trait.value()));
  }

  private static Href argument(Trait trait, Compared compared, Links links) {
    boolean isPlain = trait.path().matches("\\w+(\\.\\w+)*") && trait.relation() == Relation.IS;
    String word = Field.ARGS.is(trait.value()).replaceFirst(":", "." + trait.path() + ":");
    return isPlain ? those(word, trait, compared, links) : Href.NONE;
  }

  private static Href those(String condition, Trait trait, Compared compared, Links links) {
    Optional<String> asked =
        compared
            .group()
            .map(group -> Field.STATUS.is("failed") + " " + Field.FINGERPRINT.is(group.code()))
            .or(() -> compared.those().search().map(search -> "(" + search.text() + ")"))
            .map(those -> those + " " + condition)
            .filter(text -> text.length() <= Search.MAX_LENGTH && !isCut(trait));
    return asked
        .map(
            text ->
                links
                    .area("invocations")
                    .with(TimelineAddress.RANGE, compared.range().code())
                    .with(FailureAddress.QUERY, text))
        .map(Href::to)
        .orElse(Href.NONE);
  }

  private static boolean isCut(Trait trait) {
    return trait.value().length() >= MAX_VALUE;
  }
}
