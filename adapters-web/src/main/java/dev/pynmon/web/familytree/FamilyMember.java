package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.FamilyFacts;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.pictures.familytree.FamilyText;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.trigger.CausesText;
import dev.pynmon.web.url.Href;

/**
 * What a line tells of its invocation.
 *
 * @param memberTitle its task
 * @param memberBadge its status
 * @param memberDuration how long it took
 * @param memberRemark what else is to be said
 * @param memberEvent the page of the event that started it; none where none did
 * @param memberCauses all that started it together; none where one cause did
 */
record FamilyMember(
    String memberTitle,
    StatusBadge memberBadge,
    String memberDuration,
    String memberRemark,
    Href memberEvent,
    CausesText memberCauses) {
  static FamilyMember of(FamilyNode node, FamilyLinks links) {
    return new FamilyMember(
        FamilyText.task(node.facts()),
        badge(node.facts()),
        FamilyText.duration(node.facts()),
        String.join(", ", FamilyText.remarks(node)),
        new Href(links.event(node.member().kin())),
        node.facts()
            .joint()
            .map(run -> CausesText.of(run.relevantParticipants(), links.links()))
            .orElse(CausesText.NONE));
  }

  private static StatusBadge badge(FamilyFacts facts) {
    return facts.status().map(StatusBadge::of).orElseGet(StatusBadge::none);
  }
}
