package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.in.workflow.WorkflowRunDetail;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.workflow.WorkflowRole;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.RunLink;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * What began in a run, for the template {@code workflow/members}.
 *
 * @param membersCount how many there are
 * @param membersQuery the field for a query; none where nothing began in it
 * @param membersThere true when there are any
 * @param members the first of them
 * @param membersMore how many are not shown; "" when all are
 * @param membersExport all of them as a file
 * @param membersNote why there are none
 */
record MembersView(
    String membersCount,
    List<QueryForm> membersQuery,
    boolean membersThere,
    List<Member> members,
    String membersMore,
    ExportLinks membersExport,
    String membersNote) {

  static MembersView of(WorkflowRunDetail detail, Request request) {
    Links links = request.links();
    boolean known = !detail.missing().containsKey(Component.STATE_BACKEND);
    return new MembersView(
        known ? CountText.of(detail.memberCount()) : "",
        detail.memberCount().value() == 0
            ? List.of()
            : List.of(QueryForm.of(Noun.INVOCATIONS, request)),
        !detail.members().isEmpty(),
        detail.members().stream().map(row -> Member.of(row, detail.asOf(), links)).toList(),
        more(detail),
        ExportLinks.about(
            MembersExport.NAME,
            RunHandler.RUN,
            detail.id().value(),
            request.params().query(),
            links),
        known ? none(detail) : "Not known: the state backend cannot be read.");
  }

  private static String none(WorkflowRunDetail detail) {
    return detail
        .memberMatches()
        .map(_ -> "None of " + lookedAt(detail) + " is what the query asks for.")
        .orElse("No invocation and no sub-workflow began in it.");
  }

  private static String lookedAt(WorkflowRunDetail detail) {
    long all = detail.memberCount().value();
    return all > ShowWorkflowRunUseCase.MAX_SORTED
        ? "the first " + CountText.of(ShowWorkflowRunUseCase.MAX_SORTED) + " by id"
        : "these " + CountText.of(detail.memberCount());
  }

  private static String more(WorkflowRunDetail detail) {
    int shown = detail.members().size();
    if (detail.memberMatches().isPresent()) {
      return asked(detail, detail.memberMatches().get());
    }
    if (detail.memberCount().value() <= shown) {
      return "";
    }
    String first = "The first " + CountText.of(shown) + " of " + CountText.of(detail.memberCount());
    return detail.memberCount().value() > ShowWorkflowRunUseCase.MAX_SORTED
        ? first + " are shown; of so many, those that come first by id are taken."
        : first + " are shown, oldest registered first.";
  }

  private static String asked(WorkflowRunDetail detail, Count matches) {
    return CountText.of(matches)
        + " of "
        + lookedAt(detail)
        + " match, the oldest registered first"
        + (matches.value() > detail.members().size()
            ? ": " + CountText.of(detail.members().size()) + " are shown."
            : ".");
  }

  /**
   * An invocation that began in the run.
   *
   * @param memberRow it
   * @param memberDuration how long it took, or is taking
   * @param memberRun its page as a run, when it defines a sub-workflow; at most one
   */
  record Member(RowView memberRow, String memberDuration, List<RunLink> memberRun) {
    static Member of(InvocationRow row, Instant now, Links links) {
      return new Member(
          RowView.of(row, now, links),
          LifeText.duration(row.life(now)),
          isRoot(row) ? List.of(RunLink.of(new WorkflowId(row.id().value()), links)) : List.of());
    }

    private static boolean isRoot(InvocationRow row) {
      return row.record()
          .filter(Invocation.class::isInstance)
          .map(record -> ((Invocation) record).workflowRole() == WorkflowRole.ROOT)
          .orElse(false);
    }
  }
}
