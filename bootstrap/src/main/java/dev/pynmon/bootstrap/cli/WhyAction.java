package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.port.in.why.ExplainInvocationResult;
import dev.pynmon.application.port.in.why.ExplainInvocationUseCase;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Evidence;
import dev.pynmon.domain.why.Reason;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.why.WhyText;
import dev.pynmon.web.why.WhyJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code pynmon why}. */
record WhyAction(Host host) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    InvocationId asked = invocation(settings);
    try (Monitored monitored = Monitored.open(settings, host)) {
      Optional<String> wanted = StoreConfig.of(settings).app();
      ListAppsUseCase apps = monitored.useCases().apps().all();
      ExplainInvocationUseCase why = monitored.useCases().invocations().why();
      AppList early = apps.listUntil(list -> Apps.soFar(list, wanted).isPresent());
      Optional<ExplainInvocationResult.Found> soon =
          Apps.soFar(early, wanted)
              .flatMap(app -> found(why.explainComplete(app.key(), asked)))
              .filter(found -> found.why().reason() != Reason.UNKNOWN);
      AppList list = soon.isPresent() ? early : apps.listComplete();
      boolean readable = Stores.complainAbout(list, console);
      if (soon.isPresent()) {
        return told(asked, soon.get(), readable, settings, console);
      }
      AppSummary app = Apps.chooseOnly(list, wanted);
      if (why.explainComplete(app.key(), asked) instanceof ExplainInvocationResult.Found found) {
        return told(asked, found, readable, settings, console);
      }
      InvocationId meant =
          meant(monitored.useCases().search().search(app.key(), asked.value()), asked);
      return switch (why.explainComplete(app.key(), meant)) {
        case ExplainInvocationResult.Found found -> told(meant, found, readable, settings, console);
        case ExplainInvocationResult.NotFound _ -> throw none(asked, app.label());
      };
    }
  }

  private static Optional<ExplainInvocationResult.Found> found(ExplainInvocationResult result) {
    return result instanceof ExplainInvocationResult.Found found
        ? Optional.of(found)
        : Optional.empty();
  }

  private static int told(
      InvocationId id,
      ExplainInvocationResult.Found found,
      boolean readable,
      Settings settings,
      Console console) {
    print(id, found, settings.isSet(Key.JSON), console);
    return ExitCode.of(readable && found.why().reason() != Reason.UNKNOWN);
  }

  private static FailureException none(InvocationId id, String app) {
    return new FailureException("there is no invocation " + id + " in " + app + ".");
  }

  /** Pages show the beginning of an id: it will do where no other begins so. */
  private static InvocationId meant(SearchResult found, InvocationId beginning) {
    List<InvocationId> ids =
        found.invocations().available().map(Matches::items).orElse(List.of()).stream()
            .map(InvocationRow::id)
            .toList();
    if (ids.isEmpty()) {
      throw none(beginning, found.app().label());
    }
    boolean certain = found.invocations().available().filter(Matches::isAll).isPresent();
    if (ids.size() > 1 || !certain) {
      throw new FailureException(
          "%s is the beginning of %s%s; give the whole id."
              .formatted(
                  beginning,
                  ids.stream().map(InvocationId::value).collect(Collectors.joining(", ")),
                  certain ? "" : ", and perhaps of others"));
    }
    return ids.getFirst();
  }

  private static InvocationId invocation(Settings settings) {
    String text =
        settings
            .find(Key.INVOCATION)
            .orElseThrow(
                () ->
                    new UsageException(
                        "the id of an invocation is missing; it comes before the stores."));
    return InvocationId.parse(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "'%s' is no id of an invocation; it comes before the stores.".formatted(text)));
  }

  private static void print(
      InvocationId id, ExplainInvocationResult.Found found, boolean isJson, Console console) {
    if (isJson) {
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("invocation_id", id.value());
      json.setAll(WhyJson.of(found.why(), found.asOf()));
      console.out().println(Json.line(json));
      return;
    }
    console.print("%s, %s".formatted(id, found.why().reason().word()));
    console.print("  " + WhyText.of(found.why().sentence(), found.asOf()));
    found.why().sentence().subjects().stream()
        .filter(WhyAction::isShortened)
        .forEach(each -> console.print("    " + name(each)));
    found
        .why()
        .evidence()
        .forEach(each -> console.print("    " + WhyText.of(line(each), found.asOf())));
  }

  /** All of it is wanted to go on from there. */
  private static boolean isShortened(Subject subject) {
    return subject instanceof Subject.OfInvocation || subject instanceof Subject.OfRunner;
  }

  private static String name(Subject subject) {
    String id = SafeText.whole(subject.id());
    return subject.kind() + (id.isEmpty() ? "" : " " + id);
  }

  private static Sentence line(Evidence evidence) {
    return Sentence.say(name(evidence.subject()) + " ").all(evidence.fact()).end();
  }
}
