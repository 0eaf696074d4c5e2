package dev.pynmon.testkit.contract.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.why.ExplainInvocationResult;
import dev.pynmon.application.port.in.why.ExplainInvocationUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.contract.BackendContract;
import dev.pynmon.testkit.contract.Behaviour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same state is explained by the same words, whatever holds it: each rule of {@link
 * ExplainInvocationUseCase} that asks a store. All scenes lie in one store, each an application of
 * its own, and one monitor is asked.
 */
public abstract class WhyContract extends BackendContract {
  @TestFactory
  final Stream<DynamicTest> everyRule_isExplainedAlike() {
    List<Scene> scenes =
        Stream.of(ToRunScenes.all(!cannot(Behaviour.QUEUES_ARE_SEARCHED)), HeldScenes.all())
            .flatMap(List::stream)
            .toList();
    scenes.forEach(scene -> harness().write(scene.scenario()));
    Pynmon pynmon =
        Pynmon.builder().clock(clock).readOnly(true).store(harness().url().toString()).build();
    pynmon.useCases().apps().all().listComplete();
    ExplainInvocationUseCase why = pynmon.useCases().invocations().why();
    return scenes.stream()
        .map(
            scene ->
                DynamicTest.dynamicTest(
                    scene.situation(),
                    () -> assertThat(answers(why, scene)).isEqualTo(scene.said())))
        .onClose(pynmon::close);
  }

  private static Map<String, String> answers(ExplainInvocationUseCase why, Scene scene) {
    AppKey app = new AppKey(scene.scenario().app().value());
    Map<String, String> answers = new HashMap<>();
    scene.said().keySet().forEach(id -> answers.put(id, answer(why, app, new InvocationId(id))));
    return answers;
  }

  private static String answer(ExplainInvocationUseCase why, AppKey app, InvocationId id) {
    return WhyWords.of(((ExplainInvocationResult.Found) why.explainComplete(app, id)).why());
  }
}
