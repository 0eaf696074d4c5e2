package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.FamilyCourse;
import dev.pynmon.domain.familytree.FamilyFacts;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.pictures.familytree.FamilyText;
import dev.pynmon.web.listing.FailureCauseView;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.trigger.CausesText;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a line tells of its invocation.
 *
 * @param memberTitle its task
 * @param memberBadge its status
 * @param memberDuration how long it took
 * @param memberTime when it began, and how long it waited and ran
 * @param memberRemark what else is to be said
 * @param memberEvent the page of the event that started it; none where none did
 * @param rowCause why it failed; at most one
 * @param memberCauses all that started it together; none where one cause did
 */
record FamilyMember(
    String memberTitle,
    StatusBadge memberBadge,
    String memberDuration,
    String memberTime,
    String memberRemark,
    Href memberEvent,
    List<FailureCauseView> rowCause,
    CausesText memberCauses) {
  static FamilyMember of(FamilyNode node, FamilyCourse course, FamilyLinks links) {
    return new FamilyMember(
        FamilyText.task(node.facts()),
        badge(node.facts()),
        FamilyText.duration(node.facts()),
        time(node.facts(), course),
        String.join(", ", FamilyText.remarks(node, course.began(node.member().id()))),
        links.event(node.member().kin()),
        FailureCauseView.any(node.facts().raised()),
        node.facts()
            .joint()
            .map(run -> CausesText.of(run.relevantParticipants(), links.links()))
            .orElse(CausesText.NONE));
  }

  private static String time(FamilyFacts facts, FamilyCourse course) {
    return Stream.of(FamilyText.began(course, facts), FamilyText.time(facts))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static StatusBadge badge(FamilyFacts facts) {
    return facts.status().map(StatusBadge::of).orElseGet(StatusBadge::none);
  }
}
