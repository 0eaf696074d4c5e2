package dev.pynmon.web.error;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.url.Href;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What may be wrong with an address that names an invocation. */
public final class InvocationProblems {
  private static final int MAX_OTHER_APPS = 10;

  /** The components without which an invocation can be neither found nor missed. */
  public static final Set<Component> NEEDED =
      Set.copyOf(EnumSet.of(Component.ORCHESTRATOR, Component.STATE_BACKEND));

  private static final Comparator<Map.Entry<Component, Absence>> NEEDED_FIRST =
      Comparator.comparing(entry -> !NEEDED.contains(entry.getKey()));

  private InvocationProblems() {}

  /**
   * The id in the address.
   *
   * @throws BadParameterException when it cannot be one
   */
  public static InvocationId id(Request request) {
    String text = request.segment("id");
    return InvocationId.parse(text)
        .orElseThrow(() -> new BadParameterException("invocation id", text, "an invocation id"));
  }

  /** Nobody knows it: offers to look for it in the other applications. */
  public static ProblemException notFound(Request request, InvocationId id) {
    AppSummary app = request.app();
    Problem problem =
        ShortIds.advise(
                Problem.notFound("No invocation " + id.value() + " in " + app.label() + "."),
                request,
                id.value())
            .advise("It may have been purged, or it belongs to another application.")
            .way("Invocations of " + app.label(), Href.to(request.links().area("invocations")));
    return new ProblemException(elsewhere(problem, request, id));
  }

  private static Problem elsewhere(Problem problem, Request request, InvocationId id) {
    Problem more = problem;
    for (AppSummary other :
        request.current().list().apps().stream()
            .filter(each -> !each.key().equals(request.app().key()))
            .limit(MAX_OTHER_APPS)
            .toList()) {
      Href href = Href.to(request.links().forApp(other.key()).to("invocations", id.value()));
      more = more.way("Look for it in " + other.label(), href);
    }
    return more;
  }

  /** Those who might know it did not answer. */
  public static ProblemException unanswered(Map<Component, Absence> missing) {
    return missing.entrySet().stream()
        .min(NEEDED_FIRST.thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new ProblemException(Required.problem(entry.getKey(), entry.getValue())))
        .orElseThrow(() -> new IllegalArgumentException("nothing is missing"));
  }
}
