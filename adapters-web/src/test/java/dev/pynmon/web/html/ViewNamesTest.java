package dev.pynmon.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.pictures.svg.Svg;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mustache looks outwards for a name, so that a part must not use one of what surrounds it. */
class ViewNamesTest {
  private static final Set<Type> FINISHED = Set.of(String.class, boolean.class, Svg.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "overview.OverviewPage",
        "attention.AttentionPage",
        "listing.ListPage",
        "listing.TableView",
        "invocation.DetailPage",
        "invocation.PanelView",
        "event.EventPanel",
        "timeline.TopView",
        "timeline.TimelineTable",
        "broker.BrokerPage",
        "broker.QueuePage",
        "familytree.CardView",
        "criticalpath.PathView",
        "orchestrator.OrchestratorPage",
        "orchestrator.RunsPage",
        "orchestrator.RunPage",
        "orchestrator.SchedulePage",
        "orchestrator.TurnsView",
        "runner.RunnersPage",
        "runner.RunnerPage",
        "state.StatePage",
        "clientdata.StorePage",
        "clientdata.EntryPage",
        "call.CallPage",
        "workflow.TypesPage",
        "workflow.TypePage",
        "workflow.RunsPage",
        "workflow.RunPage",
        "workflow.DataPage",
        "app.AppsPage",
        "access.LoginPage",
        "audit.AuditPage",
        "error.BareView",
        "shell.ShellView",
        "search.SearchPage",
        "task.OptionsView",
        "task.NeverInvokedView"
      })
  void names_ofParts_areNotThoseOfWhatSurroundsThem(String page) throws ClassNotFoundException {
    requireOwnNames(Class.forName("dev.pynmon.web." + page), Set.of());
  }

  private static void requireOwnNames(Class<?> view, Set<String> outer) {
    assertThat(view).isRecord();
    List<String> own =
        Arrays.stream(view.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(own.stream().filter(outer::contains)).as(view.getSimpleName()).isEmpty();
    Set<String> all = new HashSet<>(outer);
    all.addAll(own);
    for (RecordComponent component : view.getRecordComponents()) {
      Type type = part(component.getGenericType());
      if (!FINISHED.contains(type)) {
        requireOwnNames((Class<?>) type, all);
      }
    }
  }

  private static Type part(Type type) {
    return type instanceof ParameterizedType list && list.getRawType() == List.class
        ? list.getActualTypeArguments()[0]
        : type;
  }
}
