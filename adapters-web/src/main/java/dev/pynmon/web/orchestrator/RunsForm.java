package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.text.ServiceStatus;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be asked of the runs, for the template {@code orchestrator/runs-top}.
 *
 * @param formHref where it is sent
 * @param formRunners the runners
 * @param formId what the id contains
 * @param formStatuses the statuses
 * @param formDurations how long a run took at least
 * @param formSizes how many on a page
 * @param formMore true when one of the folded fields is used
 */
record RunsForm(
    Href formHref,
    List<Option> formRunners,
    String formId,
    List<Option> formStatuses,
    List<Option> formDurations,
    List<Option> formSizes,
    boolean formMore) {
  private static final List<String> DURATIONS = List.of("0.01", "0.1", "1", "5");
  private static final List<Integer> SIZES = List.of(25, 100, 250);

  static RunsForm of(ServiceRunsView.Part part, RunsParams params, Links links) {
    return new RunsForm(
        Href.to(links.to("runners", "atomic-service", "timeline")),
        runners(part, params),
        params.filter().idPart(),
        statuses(params),
        durations(params),
        sizes(params),
        !params.filter().idPart().isEmpty() || !params.filter().atLeast().isZero());
  }

  private static List<Option> runners(ServiceRunsView.Part part, RunsParams params) {
    String asked = params.filter().runner().map(RunnerId::value).orElse("");
    List<Option> options = new ArrayList<>(List.of(new Option("", "Any runner", asked.isEmpty())));
    for (RunnerId runner : part.runners()) {
      boolean chosen = runner.value().equals(asked);
      options.add(new Option(runner.value(), ShortId.of(runner), chosen));
    }
    if (options.stream().noneMatch(Option::optionChosen)) {
      options.add(new Option(asked, SafeText.name(asked), true));
    }
    return options;
  }

  private static List<Option> statuses(RunsParams params) {
    String asked = params.filter().status();
    List<Option> options = new ArrayList<>(List.of(new Option("", "Any status", asked.isEmpty())));
    ServiceStatus.STATUSES.forEach(
        status -> options.add(new Option(status, status, status.equals(asked))));
    return options;
  }

  private static List<Option> durations(RunsParams params) {
    double asked = Micros.of(params.filter().atLeast()) / 1e6;
    List<Option> options = new ArrayList<>(List.of(new Option("", "any", asked == 0)));
    DURATIONS.forEach(
        text -> options.add(new Option(text, text + " s", Double.parseDouble(text) == asked)));
    if (options.stream().noneMatch(Option::optionChosen)) {
      options.add(new Option(String.valueOf(asked), asked + " s", true));
    }
    return options;
  }

  private static List<Option> sizes(RunsParams params) {
    List<Option> options = new ArrayList<>();
    SIZES.forEach(size -> options.add(new Option("" + size, "" + size, size == params.size())));
    if (options.stream().noneMatch(Option::optionChosen)) {
      options.add(new Option("" + params.size(), "" + params.size(), true));
    }
    return options;
  }
}
