package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.ServiceStatus;
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
 */
record RunsForm(
    String formHref,
    List<Choice> formRunners,
    String formId,
    List<Choice> formStatuses,
    List<Choice> formDurations,
    List<Choice> formSizes) {
  private static final List<String> DURATIONS = List.of("0.01", "0.1", "1", "5");
  private static final List<Integer> SIZES = List.of(25, 100, 250);

  static RunsForm of(ServiceRunsView.Part part, RunsParams params, Links links) {
    return new RunsForm(
        links.to("runners", "atomic-service", "timeline").toString(),
        runners(part, params),
        params.filter().idPart(),
        statuses(params),
        durations(params),
        sizes(params));
  }

  private static List<Choice> runners(ServiceRunsView.Part part, RunsParams params) {
    String asked = params.filter().runner().map(RunnerId::value).orElse("");
    List<Choice> choices = new ArrayList<>(List.of(new Choice("", "any", asked.isEmpty())));
    for (RunnerId runner : part.runners()) {
      boolean chosen = runner.value().equals(asked);
      choices.add(new Choice(runner.value(), ShortId.of(runner), chosen));
    }
    if (choices.stream().noneMatch(Choice::choiceChosen)) {
      choices.add(new Choice(asked, SafeText.name(asked), true));
    }
    return choices;
  }

  private static List<Choice> statuses(RunsParams params) {
    String asked = params.filter().status();
    List<Choice> choices = new ArrayList<>(List.of(new Choice("", "any", asked.isEmpty())));
    ServiceStatus.STATUSES.forEach(
        status -> choices.add(new Choice(status, status, status.equals(asked))));
    return choices;
  }

  private static List<Choice> durations(RunsParams params) {
    double asked = Micros.of(params.filter().atLeast()) / 1e6;
    List<Choice> choices = new ArrayList<>(List.of(new Choice("", "any", asked == 0)));
    DURATIONS.forEach(
        text -> choices.add(new Choice(text, text + " s", Double.parseDouble(text) == asked)));
    if (choices.stream().noneMatch(Choice::choiceChosen)) {
      choices.add(new Choice(String.valueOf(asked), asked + " s", true));
    }
    return choices;
  }

  private static List<Choice> sizes(RunsParams params) {
    List<Choice> choices = new ArrayList<>();
    SIZES.forEach(size -> choices.add(new Choice("" + size, "" + size, size == params.size())));
    if (choices.stream().noneMatch(Choice::choiceChosen)) {
      choices.add(new Choice("" + params.size(), "" + params.size(), true));
    }
    return choices;
  }
}
