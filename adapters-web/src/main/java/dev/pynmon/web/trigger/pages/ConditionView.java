package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.UnreadCondition;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.trigger.ConditionRow;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;
import java.util.Optional;

/**
 * A condition wherever it is named, for the template {@code trigger/condition-words}.
 *
 * @param metHref its page; none where it has none
 * @param metId its id
 * @param metWords what must be the case; none when its record is not there or cannot be read
 * @param metGap why; "" when it is told
 */
record ConditionView(Href metHref, String metId, List<ConditionRow> metWords, String metGap) {
  static ConditionView of(String id, Optional<StoredCondition> stored, Links links) {
    Optional<Condition> known = stored.flatMap(StoredCondition::readable);
    return new ConditionView(
        href(id, links),
        SafeText.whole(id),
        known.map(each -> ConditionRow.of(each.what(), links)).stream().toList(),
        known.isPresent() ? "" : stored.map(ConditionView::gap).orElse("not kept"));
  }

  private static String gap(StoredCondition stored) {
    return stored instanceof UnreadCondition
        ? "not known: it was not read"
        : "its record cannot be read";
  }

  /** What stands in a sentence for one that cannot be told. */
  static String unknown(Optional<StoredCondition> stored) {
    return stored
        .map(
            each ->
                each instanceof UnreadCondition
                    ? "a condition that was not read"
                    : "a condition that cannot be read")
        .orElse("a condition that is not kept");
  }

  /**
   * A list has hundreds of them: what is longer than any that pynenc writes leads nowhere there.
   */
  static Href href(String id, Links links) {
    return SafeText.whole(id).equals(id) ? PageLinks.condition(id, links) : Href.NONE;
  }
}
